SELECT EXISTS (SELECT 1 FROM awake WHERE vacancy_id = :vacancy_id) AS awake
