-- A contact of the same party and name that was added after :fact_id had removed one: a name stands there once.
SELECT f.fact_id, f.command
FROM contact_removal r JOIN contact c USING (contact_id)
JOIN contact n ON n.name = c.name AND n.authority_id IS c.authority_id AND n.provider_id IS c.provider_id
JOIN fact f ON f.fact_id = n.fact_id
WHERE r.fact_id = :fact_id AND n.fact_id > :fact_id AND f.voided_by IS NULL
ORDER BY f.fact_id
