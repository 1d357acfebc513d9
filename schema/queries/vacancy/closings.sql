SELECT c.vacancy_id, c.reason FROM closing c JOIN fact f ON f.fact_id = c.fact_id
WHERE c.vacancy_id BETWEEN :first AND :last AND f.voided_by IS NULL
