-- The first quiet period that was recorded after :fact_id had ended one: while one runs no other begins (M-QUIET).
SELECT f.fact_id, f.command FROM quiet_period q JOIN fact f USING (fact_id)
WHERE q.fact_id > :fact_id AND f.voided_by IS NULL
ORDER BY f.fact_id
