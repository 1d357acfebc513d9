SELECT fact_id, offer_id, contract, terms_ref, weekly_cost_pence, confirmed FROM terms
