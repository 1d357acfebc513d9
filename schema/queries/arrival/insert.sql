INSERT INTO arrival (fact_id, offer_id, arrived_on, elsewhere, in_region, overrun_days, referral_id, override_reason)
VALUES (:fact_id, :offer_id, :arrived_on, :elsewhere, :in_region, :overrun_days, :referral_id, :override_reason)
