INSERT INTO match_failure (fact_id, offer_id, referral_id, failed_at, note)
VALUES (:fact_id, :offer_id, :referral_id, :failed_at, :note)
