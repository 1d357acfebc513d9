SELECT d.fact_id, d.available_on, d.confirmed, d.hold_until, f.happened_at
FROM vacancy_date d JOIN fact f USING (fact_id)
WHERE d.vacancy_id = :vacancy_id AND f.voided_by IS NULL
ORDER BY d.fact_id
