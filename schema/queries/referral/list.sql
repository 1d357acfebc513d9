SELECT fact_id, referral_id, offer_id FROM referral
WHERE fact_id BETWEEN :first AND :last
