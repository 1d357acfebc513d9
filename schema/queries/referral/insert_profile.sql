INSERT INTO child_profile (fact_id, referral_id, child, age, sex, languages, override_reason, referred_on, received_at,
                           passed_at, decision_due_at)
VALUES (:fact_id, :referral_id, :child, :age, :sex, :languages, :override_reason, :referred_on, :received_at, :passed_at,
        :decision_due_at)
