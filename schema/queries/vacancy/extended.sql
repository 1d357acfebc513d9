SELECT fact_id, vacancy_id, until_at FROM hold_extension
WHERE fact_id BETWEEN :first AND :last
