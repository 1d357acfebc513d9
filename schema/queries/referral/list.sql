SELECT fact_id, referral_id, offer_id FROM referral
