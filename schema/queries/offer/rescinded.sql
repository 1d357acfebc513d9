SELECT fact_id, offer_id FROM rescission
