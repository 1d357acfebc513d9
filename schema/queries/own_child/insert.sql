INSERT INTO own_child (fact_id, offer_id, child, age, sex, languages, referred_on, override_reason, chosen_at)
VALUES (:fact_id, :offer_id, :child, :age, :sex, :languages, :referred_on, :override_reason, :chosen_at)
