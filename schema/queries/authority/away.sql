-- Each period in which a lead is away as it was recorded, and the first day back if one was told: the latest counts
-- (P-AWAY).
SELECT w.fact_id, a.code AS authority, w.from_on, w.until_on, w.deputy, w.email, w.phone,
       (SELECT e.back_on FROM away_end e JOIN fact x ON x.fact_id = e.fact_id AND x.voided_by IS NULL
        WHERE e.away_fact_id = w.fact_id ORDER BY e.fact_id DESC LIMIT 1) AS back_on
FROM away w CROSS JOIN fact f USING (fact_id) JOIN authority a USING (authority_id)
WHERE f.voided_by IS NULL
ORDER BY w.from_on, w.fact_id
