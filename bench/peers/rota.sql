-- As `report rota`, of what can be counted in one pass: offers, answers and turns of each authority. Whom each offer passed
-- over, which the report counts as well, is more than a query says.
SELECT a.code, count(*) AS offers, sum(n.kind = 'accept') AS accepted, sum(n.kind = 'refuse' AND n.late = 0) AS refused,
       sum(n.kind IS NULL AND r.offer_id IS NULL AND o.due_at < :now) AS lapsed, count(r.offer_id) AS rescinded,
       count(o.override_reason) AS overrides, sum(o.outside_pilot) AS outside_pilot,
       max(iif(r.offer_id IS NULL AND (o.track = 'standard' OR n.kind = 'accept'), o.sent_at, NULL)) AS last_turn_at
FROM offer o JOIN fact f ON f.fact_id = o.fact_id AND f.voided_by IS NULL JOIN authority a USING (authority_id)
LEFT JOIN (SELECT n.offer_id, n.kind, n.late FROM answer n JOIN fact g ON g.fact_id = n.fact_id AND g.voided_by IS NULL) n USING (offer_id)
LEFT JOIN (SELECT r.offer_id FROM rescission r JOIN fact g ON g.fact_id = r.fact_id AND g.voided_by IS NULL) r USING (offer_id)
GROUP BY a.authority_id ORDER BY a.code;
