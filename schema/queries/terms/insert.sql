INSERT INTO terms (fact_id, offer_id, contract, terms_ref, weekly_cost_pence, confirmed, reason, agreed_at)
VALUES (:fact_id, :offer_id, :contract, :terms_ref, :weekly_cost_pence, :confirmed, :reason, :agreed_at)
