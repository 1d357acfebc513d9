SELECT e.seq, e.fact_id, e.happened_at, e.recorded_at, e.real_at, e.clock_overridden, e.actor, e.command, e.record,
       e.rules, e.previous_hash, e.commitment, e.hash, b.salt, b.body
FROM audit_event e LEFT JOIN audit_body b USING (seq)
ORDER BY e.seq
