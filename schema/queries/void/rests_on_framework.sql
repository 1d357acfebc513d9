-- The first recorded end of the agreement that :fact_id added.
SELECT f.fact_id, f.command
FROM framework w JOIN framework_end e USING (framework_id) CROSS JOIN fact f ON f.fact_id = e.fact_id
WHERE w.fact_id = :fact_id AND f.voided_by IS NULL
ORDER BY f.fact_id
