SELECT DISTINCT fact_id FROM reason
