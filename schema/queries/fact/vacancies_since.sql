SELECT DISTINCT vacancy_id FROM fact WHERE fact_id > :fact_id AND vacancy_id IS NOT NULL ORDER BY vacancy_id
