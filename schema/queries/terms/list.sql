SELECT fact_id, offer_id, contract, terms_ref, weekly_cost_pence, confirmed, reason IS NOT NULL AS has_reason
FROM terms
WHERE fact_id BETWEEN :first AND :last
