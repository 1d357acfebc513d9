SELECT fact_id, vacancy_id, closed_as FROM closing
WHERE fact_id BETWEEN :first AND :last
