SELECT DISTINCT fact_id FROM reason
WHERE fact_id BETWEEN :first AND :last
