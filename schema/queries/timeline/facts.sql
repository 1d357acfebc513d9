-- Who recorded each fact, and by what it was voided.
SELECT f.fact_id, e.actor, v.fact_id AS voided_by, v.reason AS void_reason, g.happened_at AS voided_at
FROM fact f LEFT JOIN audit_event e ON e.fact_id = f.fact_id
LEFT JOIN void v ON v.voided_fact_id = f.fact_id LEFT JOIN fact g ON g.fact_id = v.fact_id
WHERE f.fact_id BETWEEN :first AND :last
ORDER BY f.fact_id
