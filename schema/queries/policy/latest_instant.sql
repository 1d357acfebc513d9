-- When a policy value was last set, `init` included (A-FUTURE).
SELECT max(f.happened_at) AS at FROM fact f WHERE EXISTS (SELECT 1 FROM policy_value p WHERE p.fact_id = f.fact_id)
