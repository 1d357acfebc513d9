INSERT INTO closing (fact_id, vacancy_id, closed_as, closed_at, reason)
VALUES (:fact_id, :vacancy_id, :closed_as, :closed_at, :reason)
