INSERT INTO quiet_period (fact_id, from_on) VALUES (:fact_id, :from_on)
