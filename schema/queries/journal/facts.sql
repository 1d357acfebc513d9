-- Every fact with who recorded it, what it wrote, and what voided it; in order of record.
SELECT f.fact_id, f.command, f.happened_at, f.recorded_at, e.actor, e.record, v.fact_id AS voided_by, o.voided_fact_id AS voids
FROM fact f JOIN audit_event e ON e.fact_id = f.fact_id
LEFT JOIN void v ON v.voided_fact_id = f.fact_id LEFT JOIN void o ON o.fact_id = f.fact_id
ORDER BY f.fact_id
