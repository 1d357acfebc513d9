SELECT fact_id, referral_id FROM match_failure
WHERE fact_id BETWEEN :first AND :last
