-- Every value that was set, with the one before it, in order of record; what `init` set is no change.
SELECT fact_id, happened_at, key, was, value
FROM (SELECT p.fact_id, f.command, f.happened_at, p.key, p.value,
             lag(p.value) OVER (PARTITION BY p.key ORDER BY p.fact_id) AS was
      FROM policy_value p JOIN fact f USING (fact_id))
WHERE command = 'policy set'
ORDER BY fact_id
