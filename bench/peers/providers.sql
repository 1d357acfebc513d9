-- As `report providers`: what each provider notified, and what came of it.
WITH agreed AS (
  SELECT t.offer_id, t.contract, t.weekly_cost_pence, max(t.fact_id)
  FROM terms t JOIN fact f ON f.fact_id = t.fact_id AND f.voided_by IS NULL GROUP BY t.offer_id
), taken AS (
  SELECT o.vacancy_id, agreed.contract, agreed.weekly_cost_pence, r.fact_id AS arrived,
         (julianday(c.contacted_at) - julianday(n.answered_at)) * 24 AS hours, max(n.fact_id)
  FROM answer n JOIN fact f ON f.fact_id = n.fact_id AND f.voided_by IS NULL JOIN offer o USING (offer_id)
  LEFT JOIN agreed USING (offer_id) LEFT JOIN first_contact c USING (offer_id) LEFT JOIN arrival r USING (offer_id)
  WHERE n.kind = 'accept' GROUP BY o.vacancy_id
)
SELECT p.code, count(*) AS notified, count(taken.vacancy_id) AS taken_up, sum(taken.contract = 'framework') AS framework,
       sum(taken.contract = 'spot') AS spot, count(taken.arrived) AS placed, sum(l.closed_as = 'filled-elsewhere'),
       avg(taken.weekly_cost_pence) / 100 AS mean_weekly_cost, avg(taken.hours) AS first_contact_hours
FROM vacancy v JOIN fact f ON f.fact_id = v.fact_id AND f.voided_by IS NULL JOIN provider p USING (provider_id)
LEFT JOIN taken USING (vacancy_id) LEFT JOIN closing l USING (vacancy_id)
GROUP BY p.provider_id ORDER BY p.code;
