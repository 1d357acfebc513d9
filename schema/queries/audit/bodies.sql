SELECT seq, salt, body FROM audit_body ORDER BY seq
