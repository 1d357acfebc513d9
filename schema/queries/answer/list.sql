SELECT fact_id, offer_id, kind FROM answer
