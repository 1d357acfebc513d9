-- Each offer as it was sent, with its fact.
SELECT o.fact_id, o.offer_id, o.vacancy_id, a.code AS authority, v.area, o.track, o.sent_at, o.clock_started_at, o.due_at,
       o.outside_pilot, o.override_reason
FROM offer o JOIN authority a USING (authority_id) JOIN vacancy v USING (vacancy_id)
