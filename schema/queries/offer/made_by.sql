SELECT fact_id FROM offer WHERE offer_id = :offer_id
