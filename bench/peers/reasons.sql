-- As `report reasons`: how often each authority gave each code, and for what.
SELECT a.code AS party, f.command, n.kind, r.code, count(*) AS count
FROM reason r JOIN fact f ON f.fact_id = r.fact_id AND f.voided_by IS NULL
JOIN (SELECT fact_id, offer_id FROM feedback UNION ALL SELECT fact_id, offer_id FROM match_decision
      UNION ALL SELECT fact_id, offer_id FROM stepping_back) b ON b.fact_id = r.fact_id
JOIN offer o USING (offer_id) JOIN authority a USING (authority_id) LEFT JOIN answer n USING (offer_id)
GROUP BY a.code, f.command, n.kind, r.code;
