DELETE FROM awake WHERE vacancy_id = :vacancy_id
