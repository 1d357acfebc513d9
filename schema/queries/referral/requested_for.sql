-- Whose vacancy's the referral is, and whether it was voided since.
SELECT o.vacancy_id, f.voided_by IS NOT NULL AS voided
FROM referral r JOIN offer o USING (offer_id) JOIN fact f ON f.fact_id = r.fact_id
WHERE r.referral_id = :referral_id
