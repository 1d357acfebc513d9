SELECT fact_id, offer_id FROM stepping_back
