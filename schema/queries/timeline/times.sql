-- Every fact with its times, also what was voided.
SELECT fact_id, happened_at, recorded_at FROM fact
