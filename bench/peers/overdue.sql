-- As `report overdue`, of what most of its rows are: the last offer of a vacancy that nothing else ended has lapsed.
SELECT 'offer-response' AS kind, 'V' || o.vacancy_id AS vacancy, 'O' || o.offer_id AS offer, a.code AS authority, o.due_at,
       (strftime('%s', :now) - strftime('%s', o.due_at)) / 60 AS overdue_minutes,
       'ifapilot offer V' || o.vacancy_id AS action, 'D-SILENCE' AS rule
FROM offer o JOIN fact f ON f.fact_id = o.fact_id AND f.voided_by IS NULL
JOIN authority a USING (authority_id) JOIN vacancy v USING (vacancy_id)
WHERE o.settled_at IS NULL AND o.due_at < :now AND v.closed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM offer l JOIN fact g ON g.fact_id = l.fact_id AND g.voided_by IS NULL
                  WHERE l.vacancy_id = o.vacancy_id AND l.offer_id > o.offer_id)
ORDER BY o.due_at;
