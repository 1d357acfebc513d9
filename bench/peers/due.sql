-- As `report due`: offers that are open, decisions that are waited for, and holds that run.
SELECT 'offer-response' AS kind, 'V' || o.vacancy_id AS vacancy, 'O' || o.offer_id AS offer, a.code AS authority, o.due_at
FROM offer o JOIN fact f ON f.fact_id = o.fact_id AND f.voided_by IS NULL JOIN authority a USING (authority_id)
WHERE o.settled_at IS NULL AND o.due_at >= :now
UNION ALL
SELECT 'match-decision', 'V' || o.vacancy_id, 'O' || o.offer_id, a.code, c.decision_due_at
FROM child_profile c JOIN fact f ON f.fact_id = c.fact_id AND f.voided_by IS NULL JOIN referral r USING (referral_id)
JOIN offer o ON o.offer_id = r.offer_id JOIN authority a USING (authority_id)
WHERE c.decision_due_at >= :now
UNION ALL
SELECT 'hold', 'V' || v.vacancy_id, '', '', d.hold_until
FROM vacancy v JOIN vacancy_date d USING (vacancy_id) JOIN fact f ON f.fact_id = d.fact_id AND f.voided_by IS NULL
WHERE v.closed_at IS NULL AND d.confirmed = 1 AND d.hold_until >= :now
ORDER BY 5;
