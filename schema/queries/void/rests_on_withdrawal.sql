-- The first standing return of the authority after it withdrew by :fact_id.
SELECT f.fact_id, f.command
FROM participation p JOIN participation n USING (authority_id) JOIN fact f ON f.fact_id = n.fact_id
WHERE p.fact_id = :fact_id AND n.fact_id > :fact_id AND f.voided_by IS NULL
ORDER BY f.fact_id
