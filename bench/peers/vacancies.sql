-- As `report vacancies`: every vacancy, how it was told last, and what it came to.
WITH date AS (
  SELECT d.vacancy_id, d.available_on, d.confirmed, d.hold_until, max(d.fact_id)
  FROM vacancy_date d JOIN fact f ON f.fact_id = d.fact_id AND f.voided_by IS NULL GROUP BY d.vacancy_id
), place AS (
  SELECT d.vacancy_id, d.youngest, d.oldest, d.sex, d.languages, max(d.fact_id)
  FROM vacancy_detail d JOIN fact f ON f.fact_id = d.fact_id AND f.voided_by IS NULL GROUP BY d.vacancy_id
), offered AS (
  SELECT o.vacancy_id, count(*) AS offers FROM offer o JOIN fact f ON f.fact_id = o.fact_id AND f.voided_by IS NULL
  GROUP BY o.vacancy_id
), accepted AS (
  SELECT o.vacancy_id, o.offer_id, a.code, n.answered_at, max(n.fact_id)
  FROM answer n JOIN fact f ON f.fact_id = n.fact_id AND f.voided_by IS NULL JOIN offer o USING (offer_id)
  JOIN authority a USING (authority_id) WHERE n.kind = 'accept' GROUP BY o.vacancy_id
), agreed AS (
  SELECT t.offer_id, t.contract, t.weekly_cost_pence, max(t.fact_id)
  FROM terms t JOIN fact f ON f.fact_id = t.fact_id AND f.voided_by IS NULL GROUP BY t.offer_id
), rung AS (
  SELECT c.offer_id, min(c.contacted_at) AS contacted_at
  FROM first_contact c JOIN fact f ON f.fact_id = c.fact_id AND f.voided_by IS NULL GROUP BY c.offer_id
), decided AS (
  SELECT o.vacancy_id, count(*) AS decisions
  FROM match_decision m JOIN fact f ON f.fact_id = m.fact_id AND f.voided_by IS NULL JOIN offer o USING (offer_id)
  GROUP BY o.vacancy_id
), longer AS (
  SELECT x.vacancy_id, count(*) AS extensions, max(x.until_on) AS until_on
  FROM hold_extension x JOIN fact f ON f.fact_id = x.fact_id AND f.voided_by IS NULL GROUP BY x.vacancy_id
), came AS (
  SELECT o.vacancy_id FROM arrival r JOIN fact f ON f.fact_id = r.fact_id AND f.voided_by IS NULL JOIN offer o USING (offer_id)
), ended AS (
  SELECT c.vacancy_id, c.closed_as FROM closing c JOIN fact f ON f.fact_id = c.fact_id AND f.voided_by IS NULL
)
SELECT 'V' || v.vacancy_id AS id, p.code AS provider, v.carer, v.area, date.available_on, date.confirmed,
       coalesce(ended.closed_as, iif(came.vacancy_id IS NULL, 'open', 'placed')) AS status, date.hold_until, v.notified_at,
       place.youngest || '-' || place.oldest AS ages, place.sex, place.languages, v.closed_at, accepted.code AS accepted_by,
       offered.offers, decided.decisions, longer.extensions, longer.until_on, accepted.answered_at, rung.contacted_at,
       agreed.contract, agreed.weekly_cost_pence / 100.0 AS weekly_cost
FROM vacancy v JOIN fact f ON f.fact_id = v.fact_id AND f.voided_by IS NULL JOIN provider p USING (provider_id)
LEFT JOIN date USING (vacancy_id) LEFT JOIN place USING (vacancy_id) LEFT JOIN offered USING (vacancy_id)
LEFT JOIN accepted USING (vacancy_id) LEFT JOIN decided USING (vacancy_id) LEFT JOIN longer USING (vacancy_id)
LEFT JOIN came USING (vacancy_id) LEFT JOIN ended USING (vacancy_id)
LEFT JOIN agreed ON agreed.offer_id = accepted.offer_id LEFT JOIN rung ON rung.offer_id = accepted.offer_id
ORDER BY v.vacancy_id;
