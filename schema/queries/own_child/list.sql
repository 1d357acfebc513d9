SELECT fact_id, offer_id, child, age, sex, languages, override_reason FROM own_child
