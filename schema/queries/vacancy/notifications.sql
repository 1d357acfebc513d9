SELECT vacancy_id, fact_id FROM vacancy
