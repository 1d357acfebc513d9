INSERT INTO provider (fact_id, code) VALUES (:fact_id, :code)
