SELECT * FROM vacancy_current WHERE vacancy_id = :vacancy_id
