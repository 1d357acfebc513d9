INSERT INTO audit_body (seq, salt, body) VALUES (:seq, :salt, :body)
