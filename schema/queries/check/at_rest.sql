-- What is kept of the cases at rest, a line each, as app/record/check_rest.cpp says it anew from the facts.
SELECT 'V' || vacancy_id || ' owes ' || owed AS line FROM resting_case
UNION ALL
SELECT 'all of them owe ' || owed FROM resting
UNION ALL
SELECT 'O' || t.offer_id || CASE t.asked WHEN 1 THEN ' asked ' ELSE ' used the turn of ' END || a.code || ' at ' || t.sent_at
FROM resting_turn t JOIN authority a USING (authority_id)
UNION ALL
SELECT 'O' || r.offer_id || ' was accepted by ' || a.code || ' for ' || b.code || ' at ' || r.accepted_at || ' (F'
         || r.accepted_by || ')' || coalesce(', until ' || r.ended_at || ' (F' || r.ended_by || ')', '')
FROM resting_acceptance r JOIN authority a USING (authority_id) JOIN authority b ON b.authority_id = r.area_authority_id
UNION ALL
SELECT a.code || ' has accepted ' || s.accepted || ', in its area ' || s.in_area
FROM resting_slots s JOIN authority a USING (authority_id)
WHERE s.accepted <> 0 OR s.in_area <> 0
UNION ALL
SELECT 'F' || n.fact_id || ' of V' || n.vacancy_id || ' tells of a child compared as ' || coalesce(n.compared, 'nobody')
FROM child_name n JOIN fact f USING (fact_id)
WHERE f.voided_by IS NULL
