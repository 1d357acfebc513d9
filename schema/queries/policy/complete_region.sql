UPDATE pilot SET region = :region WHERE region IS NULL
