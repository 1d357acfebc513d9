SELECT fact_id, vacancy_id FROM vacancy_detail
