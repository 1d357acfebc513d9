-- As `audit log`.
SELECT seq, happened_at, recorded_at, real_at, clock_overridden, actor, command, record, 'F' || fact_id AS fact, rules,
       lower(hex(hash)) AS hash
FROM audit_event ORDER BY seq;
