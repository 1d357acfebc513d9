-- Each description of each provider, the latest last: that one counts.
SELECT p.provider_id, p.code, d.name, d.sector, d.urn, d.email, d.contact, d.phone
FROM provider p JOIN provider_detail d USING (provider_id) JOIN fact f ON f.fact_id = d.fact_id
WHERE f.voided_by IS NULL
ORDER BY d.fact_id
