-- The offers as they were made. What became of each: answers.sql, rescissions.sql, steps_back.sql; an acceptance also ends with its vacancy.
SELECT o.offer_id, o.vacancy_id, a.code AS authority, v.area, o.track, o.sent_at, o.clock_started_at, o.due_at,
       o.outside_pilot, o.override_reason, v.closed_at
FROM offer o JOIN fact f USING (fact_id) JOIN authority a USING (authority_id) JOIN vacancy v ON v.vacancy_id = o.vacancy_id
WHERE f.voided_by IS NULL
ORDER BY o.offer_id
