-- The latest instant that no later rota decision may precede (A-FUTURE).
SELECT max(at) AS at FROM (
  SELECT o.sent_at AS at FROM offer o JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
  UNION ALL SELECT n.answered_at FROM answer n JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
  UNION ALL SELECT r.rescinded_at FROM rescission r JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
  UNION ALL SELECT c.closed_at FROM closing c JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
  UNION ALL SELECT s.stepped_at FROM stepping_back s JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
  UNION ALL SELECT p.from_at FROM participation p JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
  UNION ALL SELECT f.happened_at FROM policy_value JOIN fact f USING (fact_id)
            WHERE f.voided_by IS NULL AND f.command <> 'init')
