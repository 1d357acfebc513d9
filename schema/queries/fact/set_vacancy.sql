UPDATE fact SET vacancy_id = :vacancy_id WHERE fact_id = :fact_id
