SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1
