SELECT EXISTS (SELECT 1 FROM vacancy v JOIN fact f ON f.fact_id = v.fact_id
               WHERE v.vacancy_id = :vacancy_id AND f.voided_by IS NOT NULL) AS voided
