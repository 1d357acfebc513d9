SELECT fact_id, vacancy_id, closed_as FROM closing
