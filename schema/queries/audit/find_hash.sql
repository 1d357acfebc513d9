SELECT hash FROM audit_event WHERE seq = :seq
