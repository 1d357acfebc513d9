-- Joining, withdrawing and rejoining, in the order of record.
SELECT p.authority_id, p.from_at, p.taking_part
FROM participation p JOIN fact f USING (fact_id)
WHERE f.voided_by IS NULL
ORDER BY p.fact_id
