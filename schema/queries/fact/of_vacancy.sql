-- A vacancy's facts with their times: those that stand, or, :voided, all.
SELECT fact_id, command, happened_at, recorded_at FROM fact
WHERE vacancy_id = :vacancy_id AND (:voided OR voided_by IS NULL)
