-- Facts that were voided after somebody was told of them, by what was recorded as told, or as an offer, a request, a
-- profile passed on and a chase are themselves the record (M-TELL); in order of the voids. Nobody was told what an
-- import recorded.
WITH heard AS (
  SELECT t.event_fact_id AS fact_id, t.vacancy_id, t.party, t.offer_id, t.referral_id, t.authority_id
  FROM told t JOIN fact f ON f.fact_id = t.fact_id
  WHERE f.voided_by IS NULL AND t.vacancy_id IS NOT NULL
  UNION ALL SELECT o.fact_id, o.vacancy_id, 'authority', o.offer_id, NULL, o.authority_id FROM offer o
  UNION ALL SELECT r.fact_id, o.vacancy_id, 'home-office', r.offer_id, r.referral_id, o.authority_id
  FROM referral r JOIN offer o USING (offer_id)
  UNION ALL SELECT c.fact_id, o.vacancy_id, 'authority', r.offer_id, r.referral_id, o.authority_id
  FROM child_profile c JOIN referral r USING (referral_id) JOIN offer o ON o.offer_id = r.offer_id
  UNION ALL SELECT c.fact_id, o.vacancy_id, 'authority', r.offer_id, r.referral_id, o.authority_id
  FROM chase c JOIN referral r USING (referral_id) JOIN offer o ON o.offer_id = r.offer_id
)
SELECT h.fact_id, v.fact_id AS voided_by, g.happened_at AS voided_at, h.vacancy_id, h.party, h.offer_id, h.referral_id,
       a.code AS authority
FROM void v JOIN heard h ON h.fact_id = v.voided_fact_id JOIN fact g ON g.fact_id = v.fact_id
LEFT JOIN authority a USING (authority_id)
WHERE NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.fact_id = h.fact_id AND e.command LIKE 'import %')
ORDER BY v.fact_id, h.fact_id
