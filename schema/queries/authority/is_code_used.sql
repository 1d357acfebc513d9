SELECT EXISTS (SELECT 1 FROM authority WHERE code = :code) AS used
