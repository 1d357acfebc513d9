-- The value in force of each key that was ever set, and the one it had first (pilot_start's default).
SELECT p.key, p.value,
       (SELECT q.value FROM policy_value q WHERE q.key = p.key ORDER BY q.fact_id LIMIT 1) AS first_value
FROM policy_value p
WHERE p.fact_id = (SELECT max(q.fact_id) FROM policy_value q WHERE q.key = p.key)
