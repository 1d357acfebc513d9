-- With the end that was recorded last.
SELECT w.framework_id, a.code AS authority, p.code AS provider, w.from_on,
       coalesce((SELECT e.until_on FROM framework_end e JOIN fact x USING (fact_id)
                 WHERE e.framework_id = w.framework_id AND x.voided_by IS NULL ORDER BY e.fact_id DESC LIMIT 1),
                w.until_on) AS until_on,
       w.weekly_rate_pence
FROM framework w
JOIN fact f ON f.fact_id = w.fact_id AND f.voided_by IS NULL
JOIN authority a USING (authority_id)
JOIN provider p USING (provider_id)
ORDER BY a.code, p.code, w.from_on, w.framework_id
