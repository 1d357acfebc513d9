-- Every fact that was not voided, with its times.
SELECT fact_id, command, happened_at, recorded_at FROM fact WHERE voided_by IS NULL
