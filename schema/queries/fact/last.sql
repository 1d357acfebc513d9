SELECT coalesce(max(fact_id), 0) AS fact_id FROM fact
