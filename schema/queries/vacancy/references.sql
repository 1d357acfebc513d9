SELECT r.reference, r.vacancy_id
FROM vacancy_reference r JOIN fact f ON f.fact_id = r.fact_id
WHERE r.vacancy_id BETWEEN :first AND :last AND f.voided_by IS NULL
