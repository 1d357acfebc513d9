INSERT INTO match_decision (fact_id, offer_id, referral_id, decision, decided_at, note)
VALUES (:fact_id, :offer_id, :referral_id, :decision, :decided_at, :note)
