-- When a day was last closed or opened, or a file imported (A-FUTURE).
SELECT max(at) AS at FROM (
  SELECT f.happened_at AS at FROM calendar_change c CROSS JOIN fact f USING (fact_id)
  UNION ALL SELECT f.happened_at FROM calendar_file c CROSS JOIN fact f USING (fact_id))
