SELECT c.fact_id, t.offer_id FROM transport_cancelled c JOIN transport t ON t.fact_id = c.transport_fact_id
WHERE c.fact_id BETWEEN :first AND :last
