-- What was requested for as one of these numbers, without what was voided.
SELECT DISTINCT o.vacancy_id FROM referral r JOIN offer o USING (offer_id) JOIN fact f ON f.fact_id = r.fact_id
WHERE r.referral_id BETWEEN :first AND :last AND f.voided_by IS NULL
ORDER BY o.vacancy_id
