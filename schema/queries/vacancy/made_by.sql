SELECT fact_id FROM vacancy WHERE vacancy_id = :vacancy_id
