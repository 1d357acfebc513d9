-- The agreements as they were recorded. The end of one that was ended since: ends.sql.
SELECT w.framework_id, a.code AS authority, p.code AS provider, w.from_on, w.until_on, w.weekly_rate_pence, w.fact_id, f.recorded_at
FROM framework w
JOIN fact f ON f.fact_id = w.fact_id AND f.voided_by IS NULL
JOIN authority a USING (authority_id)
JOIN provider p USING (provider_id)
ORDER BY a.code, p.code, w.from_on, w.framework_id
