SELECT e.vacancy_id, e.until_at FROM hold_extension e JOIN fact f ON f.fact_id = e.fact_id WHERE f.voided_by IS NULL
