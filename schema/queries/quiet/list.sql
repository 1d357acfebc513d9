-- Each quiet period as it began (M-QUIET); ends.sql has those that were recorded since.
SELECT q.fact_id, q.from_on, f.happened_at FROM quiet_period q
CROSS JOIN fact f USING (fact_id)  -- the few first: SQLite has no statistics
WHERE f.voided_by IS NULL
ORDER BY q.from_on, q.fact_id
