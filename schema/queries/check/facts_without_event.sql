SELECT 'F' || f.fact_id || ' (' || f.command || ') has no audit event' AS wrong
FROM fact f WHERE NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.fact_id = f.fact_id)
ORDER BY f.fact_id
