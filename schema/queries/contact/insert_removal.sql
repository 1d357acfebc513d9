INSERT INTO contact_removal (fact_id, contact_id) VALUES (:fact_id, :contact_id)
