SELECT EXISTS (SELECT 1 FROM fact WHERE vacancy_id = :vacancy_id AND voided_by IS NOT NULL)
    OR EXISTS (SELECT 1 FROM told t JOIN fact e ON e.fact_id = t.event_fact_id
               WHERE t.vacancy_id = :vacancy_id AND e.voided_by IS NOT NULL) AS voided
