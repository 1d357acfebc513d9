-- Facts that were voided after somebody was told of them, in order of the voids: by what was recorded as told; as an
-- offer, a request, a profile passed on and a chase are themselves the record; and of the place by all that told of it
-- as it then stood (M-TELL). Nobody was told of what an import recorded, unless that was recorded as told. Whom to reach
-- at a party is told anew as `details`.
WITH word AS (
  SELECT t.fact_id, t.event_fact_id, t.about, t.vacancy_id, t.party, t.offer_id, t.referral_id, t.authority_id,
         t.provider_id
  FROM told t JOIN fact f ON f.fact_id = t.fact_id
  WHERE t.vacancy_id BETWEEN :first AND :last AND f.voided_by IS NULL
), own AS (
  SELECT o.fact_id, o.vacancy_id, 'authority' AS party, o.offer_id, NULL AS referral_id, o.authority_id FROM offer o
  WHERE o.vacancy_id BETWEEN :first AND :last
  UNION ALL SELECT r.fact_id, o.vacancy_id, 'home-office', r.offer_id, r.referral_id, o.authority_id
  FROM referral r JOIN offer o USING (offer_id) WHERE o.vacancy_id BETWEEN :first AND :last
  UNION ALL SELECT c.fact_id, o.vacancy_id, 'authority', r.offer_id, r.referral_id, o.authority_id
  FROM child_profile c JOIN referral r USING (referral_id) JOIN offer o ON o.offer_id = r.offer_id
  WHERE o.vacancy_id BETWEEN :first AND :last
  UNION ALL SELECT c.fact_id, o.vacancy_id, 'authority', r.offer_id, r.referral_id, o.authority_id
  FROM chase c JOIN referral r USING (referral_id) JOIN offer o ON o.offer_id = r.offer_id
  WHERE o.vacancy_id BETWEEN :first AND :last
), typed AS (
  SELECT own.* FROM own
  WHERE NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.fact_id = own.fact_id AND e.command GLOB 'import *')
), place AS (  -- what told of the place as it stood
  SELECT fact_id, vacancy_id, party, offer_id, referral_id, authority_id, NULL AS provider_id FROM typed
  WHERE fact_id IN (SELECT fact_id FROM offer) OR party = 'home-office'
  UNION ALL SELECT fact_id, vacancy_id, party, offer_id, referral_id, authority_id, provider_id FROM word
  WHERE about IN ('details', 'date')
), heard AS (
  SELECT event_fact_id AS fact_id, fact_id AS by_fact_id, vacancy_id, party, offer_id, referral_id, authority_id, provider_id
  FROM word
  UNION SELECT fact_id, fact_id, vacancy_id, party, offer_id, referral_id, authority_id, NULL FROM typed
  UNION SELECT f.fact_id, p.fact_id, p.vacancy_id, p.party, p.offer_id, p.referral_id, p.authority_id, p.provider_id
  FROM place p JOIN fact f ON f.vacancy_id = p.vacancy_id AND f.fact_id < p.fact_id
  WHERE f.command IN ('vacancy update', 'vacancy confirm', 'vacancy correct')
)
SELECT DISTINCT h.fact_id, v.fact_id AS voided_by, g.happened_at AS voided_at, h.vacancy_id, h.party, h.offer_id,
       h.referral_id, a.code AS authority, p.code AS provider
FROM void v JOIN heard h ON h.fact_id = v.voided_fact_id AND h.by_fact_id < v.fact_id
JOIN fact g ON g.fact_id = v.fact_id JOIN fact e ON e.fact_id = h.fact_id
LEFT JOIN authority a ON a.authority_id = h.authority_id LEFT JOIN provider p ON p.provider_id = h.provider_id
WHERE e.command NOT IN ('authority update', 'provider update', 'authority contact add', 'authority contact remove',
                        'provider contact add', 'provider contact remove')
ORDER BY v.fact_id, h.fact_id
