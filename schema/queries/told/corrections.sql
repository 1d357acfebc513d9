-- What was told of slips, also of a vacancy that was voided itself, in order of record. By the vacancy: of what is told most is
-- no correction, but over the years there are more corrections than a case has facts.
SELECT t.fact_id, t.vacancy_id, t.about, t.party, t.offer_id, t.referral_id, a.code AS authority, p.code AS provider,
       coalesce(t.event_fact_id, 0) AS event_fact_id, t.told_at
FROM told t JOIN fact f ON f.fact_id = t.fact_id
LEFT JOIN authority a USING (authority_id) LEFT JOIN provider p USING (provider_id)
WHERE t.vacancy_id BETWEEN :first AND :last AND +t.about = 'correction' AND f.voided_by IS NULL
ORDER BY t.fact_id
