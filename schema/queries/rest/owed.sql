SELECT vacancy_id FROM resting_case ORDER BY vacancy_id
