INSERT INTO vacancy_date (fact_id, vacancy_id, available_on, confirmed, hold_until)
VALUES (:fact_id, :vacancy_id, :available_on, :confirmed, :hold_until)
