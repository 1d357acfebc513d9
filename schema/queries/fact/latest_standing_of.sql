-- The last fact of :actor that is neither a void nor voided (A-APPEND).
SELECT f.fact_id
FROM fact f CROSS JOIN audit_event e ON e.fact_id = f.fact_id  -- from the last on
WHERE e.actor = :actor AND f.command <> 'void' AND f.voided_by IS NULL
ORDER BY f.fact_id DESC LIMIT 1
