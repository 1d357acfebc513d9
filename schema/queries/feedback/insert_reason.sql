INSERT INTO reason (fact_id, code) VALUES (:fact_id, :code)
