SELECT c.vacancy_id, c.closed_as, c.closed_at, c.reason FROM closing c JOIN fact f ON f.fact_id = c.fact_id WHERE f.voided_by IS NULL
