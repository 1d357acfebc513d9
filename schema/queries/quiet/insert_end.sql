INSERT INTO quiet_period_end (fact_id, quiet_fact_id, until_on) VALUES (:fact_id, :quiet_fact_id, :until_on)
