-- The agreements, each with the end that was recorded for it since, if one was.
SELECT w.framework_id, a.code AS authority, p.code AS provider, w.from_on, w.weekly_rate_pence, w.fact_id, f.recorded_at,
       coalesce((SELECT e.until_on FROM framework_end e JOIN fact x USING (fact_id)
                 WHERE e.framework_id = w.framework_id AND x.voided_by IS NULL ORDER BY e.fact_id DESC LIMIT 1),
                w.until_on) AS until_on
FROM framework w
JOIN fact f ON f.fact_id = w.fact_id AND f.voided_by IS NULL
JOIN authority a USING (authority_id)
JOIN provider p USING (provider_id)
ORDER BY a.code, p.code, w.from_on, w.framework_id
