SELECT fact_id, referral_id, ended_as, reason FROM referral_end
WHERE referral_id BETWEEN :first AND :last
