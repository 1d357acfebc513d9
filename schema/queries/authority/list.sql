-- Each description of each authority, the latest last: that one counts. With :before as they were when that fact was
-- recorded: what was voided since stood then.
SELECT a.authority_id, a.code, d.name, d.gss, d.position, d.email, d.contact, d.phone
FROM authority a JOIN authority_detail d USING (authority_id) JOIN fact f ON f.fact_id = d.fact_id
WHERE CASE WHEN :before IS NULL THEN f.voided_by IS NULL
           ELSE f.fact_id < :before AND (f.voided_by IS NULL OR f.voided_by > :before) END
ORDER BY d.fact_id
