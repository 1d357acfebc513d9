INSERT INTO stepping_back (fact_id, offer_id, stepped_at, note) VALUES (:fact_id, :offer_id, :stepped_at, :note)
