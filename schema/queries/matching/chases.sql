SELECT fact_id, referral_id, until_at FROM chase
WHERE fact_id BETWEEN :first AND :last
