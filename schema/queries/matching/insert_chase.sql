INSERT INTO chase (fact_id, referral_id, chased_at, until_at) VALUES (:fact_id, :referral_id, :chased_at, :until_at)
