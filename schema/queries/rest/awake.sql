-- The cases that are awake, a row each, and in every row what is known of all that are at rest; without any case one row.
SELECT r.owed, r.unanswered_until, r.settled, EXISTS (SELECT 1 FROM resting_turn) AS has_turns, a.vacancy_id
FROM resting r LEFT JOIN awake a
ORDER BY a.vacancy_id
