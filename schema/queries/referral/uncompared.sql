-- The children whose names were not compared yet.
SELECT n.fact_id, coalesce(p.child, w.child, c.child) AS child
FROM child_name n LEFT JOIN child_profile p USING (fact_id) LEFT JOIN own_child w USING (fact_id)
LEFT JOIN child_correction c USING (fact_id)
WHERE n.compared IS NULL
