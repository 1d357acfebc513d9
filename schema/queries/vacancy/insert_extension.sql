INSERT INTO hold_extension (fact_id, vacancy_id, until_on, until_at, weekly_cost_pence, reason)
VALUES (:fact_id, :vacancy_id, :until_on, :until_at, :weekly_cost_pence, :reason)
