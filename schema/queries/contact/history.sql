-- Every further contact that was ever added, with when it was removed, and what was voided of both, in order of record.
SELECT c.fact_id, f.voided_by, f.happened_at, a.code AS authority, p.code AS provider, c.name, c.email, c.phone,
       r.fact_id AS removed_by, g.happened_at AS removed_at, g.voided_by AS removal_voided_by
FROM contact c JOIN fact f ON f.fact_id = c.fact_id
LEFT JOIN authority a USING (authority_id) LEFT JOIN provider p USING (provider_id)
LEFT JOIN contact_removal r ON r.contact_id = c.contact_id
LEFT JOIN fact g ON g.fact_id = r.fact_id
ORDER BY c.fact_id
