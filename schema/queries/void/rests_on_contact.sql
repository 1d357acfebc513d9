-- The removal of the contact that :fact_id added.
SELECT f.fact_id, f.command
FROM contact c JOIN contact_removal r USING (contact_id) CROSS JOIN fact f ON f.fact_id = r.fact_id
WHERE c.fact_id = :fact_id AND f.voided_by IS NULL
