INSERT INTO transport_cancelled (fact_id, transport_fact_id, cancelled_at, reason)
VALUES (:fact_id, :transport_fact_id, :cancelled_at, :reason)
