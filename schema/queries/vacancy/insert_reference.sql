INSERT INTO vacancy_reference (fact_id, vacancy_id, reference) VALUES (:fact_id, :vacancy_id, :reference)
