SELECT fact_id, offer_id, arranged_on FROM transport
WHERE fact_id BETWEEN :first AND :last
