-- Each description of each party's lead, also those that were voided, in order of record.
SELECT d.fact_id, f.voided_by, f.happened_at, a.code AS authority, NULL AS provider, d.contact AS name, d.email, d.phone
FROM authority_detail d JOIN authority a USING (authority_id) JOIN fact f ON f.fact_id = d.fact_id
UNION ALL
SELECT d.fact_id, f.voided_by, f.happened_at, NULL, p.code, d.contact, d.email, d.phone
FROM provider_detail d JOIN provider p USING (provider_id) JOIN fact f ON f.fact_id = d.fact_id
ORDER BY d.fact_id
