SELECT fact_id, referral_id, until_at FROM chase
