-- Each description of each authority, the latest last: that one counts. With :before as they were when that fact was
-- recorded: what was voided since stood then. With :by too as that moment is seen now: without what was voided since, and
-- with what had happened before :by and was typed later.
SELECT a.authority_id, a.code, d.name, d.gss, d.position, d.email, d.contact, d.phone
FROM authority a JOIN authority_detail d USING (authority_id) JOIN fact f ON f.fact_id = d.fact_id
WHERE CASE WHEN :before IS NULL THEN f.voided_by IS NULL
           WHEN :by IS NULL THEN f.fact_id < :before AND (f.voided_by IS NULL OR f.voided_by > :before)
           ELSE (f.fact_id < :before OR f.happened_at < :by) AND f.voided_by IS NULL END
ORDER BY d.fact_id
