INSERT INTO feedback (fact_id, offer_id, received_at, note, contract, terms_ref, contract_reason)
VALUES (:fact_id, :offer_id, :received_at, :note, :contract, :terms_ref, :contract_reason)
