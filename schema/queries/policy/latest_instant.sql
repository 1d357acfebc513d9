-- When a policy value was last set, `init` included (A-FUTURE).
SELECT max(f.happened_at) AS at FROM policy_value p CROSS JOIN fact f USING (fact_id)
