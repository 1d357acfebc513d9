-- The last fact of :actor that is neither a void nor voided (A-APPEND).
SELECT f.fact_id
FROM audit_event e JOIN fact f ON f.fact_id = e.fact_id
WHERE e.actor = :actor AND f.command <> 'void' AND f.voided_by IS NULL
ORDER BY f.fact_id DESC LIMIT 1
