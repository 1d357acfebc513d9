SELECT t.fact_id, t.vacancy_id, t.about, t.party, t.offer_id, t.referral_id, a.code AS authority, p.code AS provider,
       coalesce(t.event_fact_id, 0) AS event_fact_id, t.told_at
FROM told t LEFT JOIN authority a USING (authority_id) LEFT JOIN provider p USING (provider_id)
WHERE t.fact_id BETWEEN :first AND :last AND t.vacancy_id IS NOT NULL
