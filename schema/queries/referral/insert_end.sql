INSERT INTO referral_end (fact_id, referral_id, ended_as, ended_at, reason)
VALUES (:fact_id, :referral_id, :ended_as, :ended_at, :reason)
