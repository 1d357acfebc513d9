-- Of each authority the last offer of a case at rest that used a turn, and the last that asked without one.
SELECT o.offer_id, o.vacancy_id, a.code AS authority, v.area, o.track, o.sent_at, o.clock_started_at, o.due_at, k.asked
FROM authority a, (SELECT 0 AS asked UNION ALL SELECT 1) k
JOIN offer o ON o.offer_id = (SELECT t.offer_id FROM resting_turn t
                              WHERE t.authority_id = a.authority_id AND t.asked = k.asked
                              ORDER BY t.sent_at DESC, t.offer_id DESC LIMIT 1)
JOIN vacancy v USING (vacancy_id)
