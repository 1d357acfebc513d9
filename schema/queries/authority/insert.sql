INSERT INTO authority (fact_id, code) VALUES (:fact_id, :code)
