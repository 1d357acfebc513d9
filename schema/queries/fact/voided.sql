-- Every fact that was voided, and by which.
SELECT fact_id, voided_by FROM fact WHERE voided_by IS NOT NULL
