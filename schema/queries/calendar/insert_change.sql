INSERT INTO calendar_change (fact_id, day_on, closed, reason) VALUES (:fact_id, :day_on, :closed, :reason)
