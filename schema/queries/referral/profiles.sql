SELECT fact_id, referral_id, child, age, sex, languages, override_reason, referred_on, passed_at, decision_due_at
FROM child_profile
WHERE fact_id BETWEEN :first AND :last
