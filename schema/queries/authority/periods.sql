-- Joining, withdrawing and rejoining, in the order of record; :before as in list.sql.
SELECT p.authority_id, p.from_at, p.taking_part
FROM participation p JOIN fact f USING (fact_id)
WHERE CASE WHEN :before IS NULL THEN f.voided_by IS NULL
           ELSE f.fact_id < :before AND (f.voided_by IS NULL OR f.voided_by > :before) END
ORDER BY p.fact_id
