SELECT salt FROM audit_body WHERE seq = 1
