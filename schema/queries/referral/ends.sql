SELECT fact_id, referral_id, ended_as, reason FROM referral_end
