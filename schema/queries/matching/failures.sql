SELECT fact_id, referral_id FROM match_failure
