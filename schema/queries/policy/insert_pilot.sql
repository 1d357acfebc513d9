INSERT INTO pilot (pilot_id, fact_id, region) VALUES (1, :fact_id, :region)
