-- The first return from the period that :fact_id recorded.
SELECT f.fact_id, f.command FROM away_end e JOIN fact f USING (fact_id)
WHERE e.away_fact_id = :fact_id AND f.voided_by IS NULL
ORDER BY f.fact_id LIMIT 1
