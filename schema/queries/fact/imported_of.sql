-- Of some vacancies, what an import recorded.
SELECT f.fact_id FROM fact f JOIN audit_event e ON e.fact_id = f.fact_id
WHERE f.vacancy_id BETWEEN :first AND :last AND e.command GLOB 'import *'
