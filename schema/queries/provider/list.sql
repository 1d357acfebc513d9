SELECT provider_id, code, name, sector, urn, email, contact, phone FROM provider_current ORDER BY code
