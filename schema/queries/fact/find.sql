-- A fact with what it wrote and, if it was voided, why.
SELECT f.fact_id, f.command, f.happened_at, f.recorded_at, f.voided_by, coalesce(e.record, '') AS record, w.reason
FROM fact f
LEFT JOIN audit_event e ON e.fact_id = f.fact_id
LEFT JOIN void w ON w.voided_fact_id = f.fact_id
WHERE f.fact_id = :fact_id
