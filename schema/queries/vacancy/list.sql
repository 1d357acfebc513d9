SELECT * FROM vacancy_current ORDER BY vacancy_id
