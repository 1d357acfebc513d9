INSERT INTO rescission (fact_id, offer_id, rescinded_at, reason) VALUES (:fact_id, :offer_id, :rescinded_at, :reason)
