-- Each description of each authority, the latest last: that one counts.
SELECT a.authority_id, a.code, d.name, d.gss, d.position, d.email, d.contact, d.phone
FROM authority a JOIN authority_detail d USING (authority_id) JOIN fact f ON f.fact_id = d.fact_id
WHERE f.voided_by IS NULL
ORDER BY d.fact_id
