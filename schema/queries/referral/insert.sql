INSERT INTO referral (referral_id, fact_id, offer_id, requested_at)
VALUES ((SELECT coalesce(max(referral_id), 0) + 1 FROM referral), :fact_id, :offer_id, :requested_at)
