-- The ends of quiet periods, the latest last: that one counts.
SELECT e.fact_id, e.quiet_fact_id, e.until_on, f.happened_at FROM quiet_period_end e
CROSS JOIN fact f USING (fact_id)  -- the few first
WHERE f.voided_by IS NULL
ORDER BY e.fact_id
