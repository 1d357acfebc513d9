SELECT fact_id, offer_id, child, age, sex, languages, referred_on, override_reason FROM own_child
