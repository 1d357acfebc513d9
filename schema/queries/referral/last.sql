SELECT coalesce(max(referral_id), 0) AS referral_id FROM referral
