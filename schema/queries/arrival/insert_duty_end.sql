INSERT INTO duty_end (fact_id, referral_id) VALUES (:fact_id, :referral_id)
