SELECT fact_id, vacancy_id, until_at FROM hold_extension
