-- The agreements, each with the ends that were recorded for it since, the latest last: that one counts.
SELECT w.framework_id, a.code AS authority, p.code AS provider, w.from_on, coalesce(e.until_on, w.until_on) AS until_on,
       w.weekly_rate_pence, w.fact_id, f.recorded_at
FROM framework w CROSS JOIN fact f ON f.fact_id = w.fact_id JOIN authority a USING (authority_id) JOIN provider p USING (provider_id)
LEFT JOIN framework_end e ON e.framework_id = w.framework_id
  AND EXISTS (SELECT 1 FROM fact x WHERE x.fact_id = e.fact_id AND x.voided_by IS NULL)
WHERE f.voided_by IS NULL
ORDER BY e.fact_id
