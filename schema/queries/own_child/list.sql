SELECT fact_id, offer_id, child, age, sex, languages, override_reason, referred_on FROM own_child
WHERE fact_id BETWEEN :first AND :last
