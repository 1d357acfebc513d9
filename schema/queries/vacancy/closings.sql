SELECT c.vacancy_id, c.reason FROM closing c JOIN fact f ON f.fact_id = c.fact_id WHERE f.voided_by IS NULL
