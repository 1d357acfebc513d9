-- The latest fact that a rota decision rests on (A-FUTURE).
SELECT max(at) AS at FROM (
  SELECT max(happened_at) AS at FROM fact
  WHERE voided_by IS NULL AND command IN ('offer', 'offer rescind', 'respond', 'vacancy close', 'withdraw',
    'authority withdraw')
  UNION ALL SELECT p.from_at FROM participation p JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
  UNION ALL SELECT f.happened_at FROM policy_value JOIN fact f USING (fact_id)
            WHERE f.voided_by IS NULL AND f.command <> 'init')
