SELECT count(*) AS found FROM audit_event WHERE seq = :seq AND hash = :hash
