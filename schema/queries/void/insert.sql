INSERT INTO void (fact_id, voided_fact_id, reason) VALUES (:fact_id, :voided_fact_id, :reason)
