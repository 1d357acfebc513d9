-- Joining, withdrawing and rejoining, in the order of record; :before as in list.sql.
SELECT p.authority_id, p.from_at, p.taking_part
FROM participation p JOIN fact f USING (fact_id)
WHERE CASE WHEN :before IS NULL THEN f.voided_by IS NULL
           WHEN :by IS NULL THEN f.fact_id < :before AND (f.voided_by IS NULL OR f.voided_by > :before)
           ELSE (f.fact_id < :before OR f.happened_at < :by) AND f.voided_by IS NULL END
ORDER BY p.fact_id
