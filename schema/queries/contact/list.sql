SELECT c.contact_id, a.code AS authority, p.code AS provider, c.name, c.email, c.phone
FROM contact_current c LEFT JOIN authority a USING (authority_id) LEFT JOIN provider p USING (provider_id)
ORDER BY c.contact_id
