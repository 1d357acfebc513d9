-- As `report offers`: every offer with what became of it.
WITH form AS (
  SELECT b.offer_id, group_concat(r.code, ' ') AS reasons, max(b.contract) AS contract, max(b.terms_ref) AS terms_ref
  FROM feedback b JOIN fact f ON f.fact_id = b.fact_id AND f.voided_by IS NULL LEFT JOIN reason r ON r.fact_id = b.fact_id
  GROUP BY b.offer_id
), back AS (
  SELECT s.offer_id, s.stepped_at, group_concat(r.code, ' ') AS reasons
  FROM stepping_back s JOIN fact f ON f.fact_id = s.fact_id AND f.voided_by IS NULL LEFT JOIN reason r ON r.fact_id = s.fact_id
  GROUP BY s.fact_id
), said AS (
  SELECT n.offer_id, n.kind, n.answered_at, n.late FROM answer n JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
), gone AS (
  SELECT r.offer_id, r.rescinded_at FROM rescission r JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
)
SELECT 'O' || o.offer_id AS id, 'V' || o.vacancy_id AS vacancy, a.code AS authority, o.track, o.sent_at,
       o.clock_started_at, o.due_at,
       CASE WHEN back.stepped_at IS NOT NULL OR (said.kind = 'accept' AND v.closed_at IS NOT NULL) THEN 'fell-through'
            WHEN gone.rescinded_at IS NOT NULL THEN 'rescinded' WHEN said.kind = 'accept' THEN 'accepted'
            WHEN said.late = 0 THEN 'refused' WHEN o.due_at < :now THEN 'lapsed' ELSE 'open' END AS status,
       said.answered_at, said.late, o.override_reason, o.outside_pilot, gone.rescinded_at, form.reasons, form.contract,
       form.terms_ref, p.code AS provider, coalesce(back.stepped_at, v.closed_at) AS ended_at, back.reasons
FROM offer o JOIN fact f ON f.fact_id = o.fact_id AND f.voided_by IS NULL
JOIN authority a USING (authority_id) JOIN vacancy v USING (vacancy_id) JOIN provider p USING (provider_id)
LEFT JOIN said USING (offer_id) LEFT JOIN gone USING (offer_id) LEFT JOIN form USING (offer_id)
LEFT JOIN back USING (offer_id)
ORDER BY o.offer_id;
