INSERT INTO child_correction (fact_id, referral_id, own_child_fact_id, child, age, sex, languages, referred_on,
                              override_reason, reason)
VALUES (:fact_id, :referral_id, :own_child_fact_id, :child, :age, :sex, :languages, :referred_on, :override_reason,
        :reason)
