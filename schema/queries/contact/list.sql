SELECT c.contact_id, a.code AS authority, p.code AS provider, c.name, c.email, c.phone, c.copied
FROM contact c
JOIN fact f ON f.fact_id = c.fact_id AND f.voided_by IS NULL
LEFT JOIN authority a USING (authority_id)
LEFT JOIN provider p USING (provider_id)
WHERE NOT EXISTS (SELECT 1 FROM contact_removal r JOIN fact x USING (fact_id)
                  WHERE r.contact_id = c.contact_id AND x.voided_by IS NULL)
ORDER BY c.contact_id
