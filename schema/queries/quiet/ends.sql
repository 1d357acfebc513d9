-- The ends of quiet periods, the latest last: that one counts.
SELECT e.quiet_fact_id, e.until_on FROM quiet_period_end e JOIN fact f USING (fact_id)
WHERE f.voided_by IS NULL
ORDER BY e.fact_id
