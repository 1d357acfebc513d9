SELECT authority_id, code, name, gss, position, email, contact, phone FROM authority_current ORDER BY position, code
