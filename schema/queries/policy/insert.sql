INSERT INTO policy_value (fact_id, key, value, reason) VALUES (:fact_id, :key, :value, :reason)
