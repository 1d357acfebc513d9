SELECT fact_id, command, happened_at, recorded_at, voided_by FROM fact WHERE vacancy_id = :vacancy_id
ORDER BY happened_at, fact_id
