SELECT fact_id, referral_id FROM duty_end
