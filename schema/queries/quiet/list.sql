-- Each quiet period with the end that was recorded for it (M-QUIET).
SELECT q.fact_id, q.from_on,
       (SELECT e.until_on FROM quiet_period_end e JOIN fact x USING (fact_id)
        WHERE e.quiet_fact_id = q.fact_id AND x.voided_by IS NULL ORDER BY e.fact_id DESC LIMIT 1) AS until_on
FROM quiet_period q JOIN fact f USING (fact_id)
WHERE f.voided_by IS NULL
ORDER BY q.from_on, q.fact_id
