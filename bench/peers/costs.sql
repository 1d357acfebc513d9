-- As `report costs`: what the placed agreed on, in all, by contract and by provider.
WITH agreed AS (
  SELECT t.offer_id, t.contract, t.weekly_cost_pence, max(t.fact_id)
  FROM terms t JOIN fact f ON f.fact_id = t.fact_id AND f.voided_by IS NULL GROUP BY t.offer_id
), placed AS (
  SELECT agreed.contract, agreed.weekly_cost_pence, p.code
  FROM arrival r JOIN fact f ON f.fact_id = r.fact_id AND f.voided_by IS NULL JOIN offer o USING (offer_id)
  JOIN vacancy v USING (vacancy_id) JOIN provider p USING (provider_id) LEFT JOIN agreed USING (offer_id)
)
SELECT 'total' AS by, '' AS "group", count(*), count(weekly_cost_pence), sum(weekly_cost_pence), avg(weekly_cost_pence) FROM placed
UNION ALL SELECT 'contract', contract, count(*), count(weekly_cost_pence), sum(weekly_cost_pence), avg(weekly_cost_pence) FROM placed GROUP BY 2
UNION ALL SELECT 'provider', code, count(*), count(weekly_cost_pence), sum(weekly_cost_pence), avg(weekly_cost_pence) FROM placed GROUP BY 2;
