-- As `report caps`: what each authority has accepted inside the pilot, and what is open.
SELECT a.code, sum(n.kind = 'accept' AND s.fact_id IS NULL AND v.closed_at IS NULL) AS accepted,
       sum(n.kind IS NULL AND o.settled_at IS NULL AND o.due_at >= :now) AS open
FROM offer o JOIN fact f ON f.fact_id = o.fact_id AND f.voided_by IS NULL JOIN authority a USING (authority_id)
JOIN vacancy v USING (vacancy_id)
LEFT JOIN (SELECT n.offer_id, n.kind FROM answer n JOIN fact g ON g.fact_id = n.fact_id AND g.voided_by IS NULL) n USING (offer_id)
LEFT JOIN stepping_back s USING (offer_id)
WHERE o.outside_pilot = 0 GROUP BY a.authority_id ORDER BY a.code;
