SELECT seq, fact_id, happened_at, recorded_at, real_at, clock_overridden, actor, command, record, rules, hash
FROM audit_event
ORDER BY seq
