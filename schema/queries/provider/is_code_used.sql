SELECT EXISTS (SELECT 1 FROM provider WHERE code = :code) AS used
