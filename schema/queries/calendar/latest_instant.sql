-- When a day was last closed or opened, or a file imported (A-FUTURE).
SELECT max(f.happened_at) AS at FROM fact f
WHERE EXISTS (SELECT 1 FROM calendar_change c WHERE c.fact_id = f.fact_id)
   OR EXISTS (SELECT 1 FROM calendar_file c WHERE c.fact_id = f.fact_id)
