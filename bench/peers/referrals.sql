-- As `report referrals`: every referral with what was answered and decided.
WITH chased AS (
  SELECT c.referral_id, max(c.until_at) AS until_at
  FROM chase c JOIN fact f ON f.fact_id = c.fact_id AND f.voided_by IS NULL GROUP BY c.referral_id
), decided AS (
  SELECT m.referral_id, m.decision, m.decided_at, min(m.decided_at) OVER (PARTITION BY m.referral_id) AS first_at,
         row_number() OVER (PARTITION BY m.referral_id ORDER BY m.fact_id DESC) AS place
  FROM match_decision m JOIN fact f ON f.fact_id = m.fact_id AND f.voided_by IS NULL
), ended AS (
  SELECT e.referral_id, e.ended_as FROM referral_end e JOIN fact f ON f.fact_id = e.fact_id AND f.voided_by IS NULL
)
SELECT 'R' || r.referral_id AS id, 'V' || o.vacancy_id AS vacancy, coalesce(ended.ended_as, decided.decision) AS status,
       r.requested_at, c.received_at, c.passed_at, c.decision_due_at, chased.until_at, decided.decision, decided.decided_at,
       a.code AS authority, p.code AS provider, c.referred_on, date(decided.decided_at) = date(c.passed_at) AS same_day,
       julianday(c.received_at) - julianday(c.referred_on) AS days_from_referral, decided.first_at, c.child
FROM referral r JOIN fact f ON f.fact_id = r.fact_id AND f.voided_by IS NULL JOIN offer o USING (offer_id)
JOIN authority a USING (authority_id) JOIN vacancy v USING (vacancy_id) JOIN provider p USING (provider_id)
LEFT JOIN child_profile c USING (referral_id) LEFT JOIN chased USING (referral_id) LEFT JOIN ended USING (referral_id)
LEFT JOIN decided ON decided.referral_id = r.referral_id AND decided.place = 1
ORDER BY r.referral_id;
