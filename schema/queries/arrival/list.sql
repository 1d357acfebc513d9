SELECT fact_id, offer_id, arrived_on, elsewhere, in_region, referral_id, override_reason FROM arrival
WHERE fact_id BETWEEN :first AND :last
