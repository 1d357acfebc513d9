-- As `report outstanding`, of the forms that it looks for, and of what was told of each acceptance.
SELECT 'form' AS kind, 'V' || o.vacancy_id AS vacancy, 'O' || o.offer_id AS offer, a.code AS authority, n.answered_at AS since
FROM answer n JOIN fact f ON f.fact_id = n.fact_id AND f.voided_by IS NULL JOIN offer o USING (offer_id)
JOIN authority a USING (authority_id)
LEFT JOIN (SELECT DISTINCT b.offer_id FROM feedback b JOIN fact g ON g.fact_id = b.fact_id AND g.voided_by IS NULL
           JOIN reason r ON r.fact_id = b.fact_id) b USING (offer_id)
WHERE b.offer_id IS NULL AND n.late = 0
UNION ALL
SELECT 'tell', 'V' || o.vacancy_id, 'O' || o.offer_id, a.code, n.answered_at
FROM answer n JOIN fact f ON f.fact_id = n.fact_id AND f.voided_by IS NULL JOIN offer o USING (offer_id)
JOIN authority a USING (authority_id)
LEFT JOIN (SELECT DISTINCT t.offer_id FROM told t JOIN fact g ON g.fact_id = t.fact_id AND g.voided_by IS NULL
           WHERE t.about = 'contacts') t USING (offer_id)
WHERE n.kind = 'accept' AND t.offer_id IS NULL
ORDER BY 5;
