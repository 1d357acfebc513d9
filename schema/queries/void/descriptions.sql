-- Each standing description of one party, :authority or :provider, in order of record: what it is known by (P-IDENTITY).
SELECT f.fact_id, f.command, d.name, d.gss AS number
FROM authority_detail d JOIN authority a USING (authority_id) JOIN fact f ON f.fact_id = d.fact_id
WHERE f.voided_by IS NULL AND a.code = :authority
UNION ALL
SELECT f.fact_id, f.command, d.name, d.urn
FROM provider_detail d JOIN provider p USING (provider_id) JOIN fact f ON f.fact_id = d.fact_id
WHERE f.voided_by IS NULL AND p.code = :provider
ORDER BY 1
