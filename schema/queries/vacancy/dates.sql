-- The days that the provider told, the latest last: that one counts (M-DATE).
SELECT d.vacancy_id, d.available_on, d.confirmed, d.hold_until, f.happened_at
FROM vacancy_date d JOIN fact f ON f.fact_id = d.fact_id
WHERE f.voided_by IS NULL
ORDER BY d.fact_id
