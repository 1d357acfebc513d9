SELECT fact_id, offer_id, kind FROM answer
WHERE fact_id BETWEEN :first AND :last
