-- What was offered as one of these numbers, without what was voided.
SELECT DISTINCT o.vacancy_id FROM offer o JOIN fact f ON f.fact_id = o.fact_id
WHERE o.offer_id BETWEEN :first AND :last AND f.voided_by IS NULL
ORDER BY o.vacancy_id
