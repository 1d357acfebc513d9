-- The end of the quiet period that :fact_id began.
SELECT f.fact_id, f.command FROM quiet_period_end e JOIN fact f USING (fact_id)
WHERE e.quiet_fact_id = :fact_id AND f.voided_by IS NULL
