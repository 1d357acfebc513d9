-- As `report placements`: every arrival with the referral, the match, the journey and the terms that led to it.
WITH agreed AS (
  SELECT t.offer_id, t.contract, t.weekly_cost_pence, max(t.fact_id)
  FROM terms t JOIN fact f ON f.fact_id = t.fact_id AND f.voided_by IS NULL GROUP BY t.offer_id
), asked AS (
  SELECT r.offer_id, r.requested_at, c.referred_on, c.received_at, c.age, c.child, max(r.referral_id)
  FROM referral r JOIN fact f ON f.fact_id = r.fact_id AND f.voided_by IS NULL JOIN child_profile c USING (referral_id)
  GROUP BY r.offer_id
), matched AS (
  SELECT m.offer_id, m.decided_at, max(m.fact_id)
  FROM match_decision m JOIN fact f ON f.fact_id = m.fact_id AND f.voided_by IS NULL WHERE m.decision = 'accept'
  GROUP BY m.offer_id
), journey AS (
  SELECT t.offer_id, t.arranged_on, max(t.fact_id)
  FROM transport t JOIN fact f ON f.fact_id = t.fact_id AND f.voided_by IS NULL GROUP BY t.offer_id
), date AS (
  SELECT d.vacancy_id, d.hold_until, max(d.fact_id)
  FROM vacancy_date d JOIN fact f ON f.fact_id = d.fact_id AND f.voided_by IS NULL GROUP BY d.vacancy_id
)
SELECT 'V' || o.vacancy_id AS vacancy, a.code AS authority, p.code AS provider, v.area,
       iif(asked.offer_id IS NULL, 'own', 'referral') AS route, asked.referred_on, asked.requested_at, asked.received_at,
       matched.decided_at, journey.arranged_on, r.arrived_on, r.elsewhere, r.in_region, agreed.contract,
       agreed.weekly_cost_pence / 100.0 AS weekly_cost, date.hold_until, r.overrun_days, asked.age, o.outside_pilot, p.sector,
       julianday(r.arrived_on) - julianday(asked.referred_on) AS calendar_days_from_referral,
       julianday(r.arrived_on) - julianday(date(asked.requested_at)) AS calendar_days_from_request, asked.child
FROM arrival r JOIN fact f ON f.fact_id = r.fact_id AND f.voided_by IS NULL JOIN offer o USING (offer_id)
JOIN authority a USING (authority_id) JOIN vacancy v USING (vacancy_id)
JOIN (SELECT provider_id, code, sector FROM provider JOIN provider_detail USING (provider_id)) p USING (provider_id)
LEFT JOIN asked USING (offer_id) LEFT JOIN matched USING (offer_id) LEFT JOIN journey USING (offer_id)
LEFT JOIN agreed USING (offer_id) LEFT JOIN date USING (vacancy_id)
ORDER BY r.fact_id;
