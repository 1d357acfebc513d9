-- The facts by which authorities withdrew (P-VOLUNTARY).
SELECT fact_id FROM participation WHERE taking_part = 0
