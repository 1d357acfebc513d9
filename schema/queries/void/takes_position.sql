-- The fact that gave another authority the position which is held again without :fact_id (R-ORDER).
WITH changed AS (SELECT authority_id FROM authority_detail WHERE fact_id = :fact_id),
latest AS (SELECT d.authority_id, d.position, max(d.fact_id) AS fact_id
           FROM authority_detail d JOIN fact f USING (fact_id)
           WHERE f.voided_by IS NULL AND d.fact_id <> :fact_id GROUP BY d.authority_id)
SELECT f.fact_id, f.command
FROM latest c JOIN latest o ON o.position = c.position AND o.authority_id <> c.authority_id
JOIN fact f ON f.fact_id = o.fact_id
WHERE c.authority_id IN changed
ORDER BY f.fact_id
