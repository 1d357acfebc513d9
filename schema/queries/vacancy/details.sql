-- The latest last: that one counts.
SELECT d.vacancy_id, d.youngest, d.oldest, d.sex, d.languages, d.notes
FROM vacancy_detail d JOIN fact f ON f.fact_id = d.fact_id
WHERE d.vacancy_id BETWEEN :first AND :last AND f.voided_by IS NULL
ORDER BY d.vacancy_id, d.fact_id
