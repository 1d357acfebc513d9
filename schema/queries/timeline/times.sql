-- Every fact with its times, also what was voided.
SELECT fact_id, command, happened_at, recorded_at FROM fact
