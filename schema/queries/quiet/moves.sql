-- Every fact that began or ended a quiet period, also those that were voided, in order of record.
SELECT f.fact_id, f.recorded_at, v.recorded_at AS voided_at
FROM quiet_period q CROSS JOIN fact f ON f.fact_id = q.fact_id LEFT JOIN fact v ON v.fact_id = f.voided_by
UNION ALL
SELECT f.fact_id, f.recorded_at, v.recorded_at
FROM quiet_period_end e CROSS JOIN fact f ON f.fact_id = e.fact_id
LEFT JOIN fact v ON v.fact_id = f.voided_by
ORDER BY 1
