SELECT fact_id, offer_id FROM stepping_back
WHERE fact_id BETWEEN :first AND :last
