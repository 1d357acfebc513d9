SELECT d.fact_id, d.offer_id, 0 AS stepped_back, r.code, d.decided_at AS at
FROM match_decision d JOIN reason r USING (fact_id) JOIN fact f USING (fact_id)
WHERE d.fact_id BETWEEN :first AND :last AND d.decision = 'refuse' AND f.voided_by IS NULL
UNION ALL
SELECT s.fact_id, s.offer_id, 1, r.code, s.stepped_at
FROM stepping_back s JOIN reason r USING (fact_id) JOIN fact f USING (fact_id)
WHERE s.fact_id BETWEEN :first AND :last AND f.voided_by IS NULL
ORDER BY 1, 4
