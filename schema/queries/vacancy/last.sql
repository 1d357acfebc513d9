-- The last that stands on record.
SELECT v.vacancy_id FROM vacancy v JOIN fact f ON f.fact_id = v.fact_id
WHERE f.voided_by IS NULL
ORDER BY v.vacancy_id DESC LIMIT 1
