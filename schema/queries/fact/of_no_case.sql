-- The facts that belong to no case, and those that void them, in order of record: who there is, and what the region chose,
-- changes by nothing else.
SELECT fact_id FROM fact WHERE vacancy_id IS NULL
UNION SELECT voided_by FROM fact WHERE vacancy_id IS NULL AND voided_by IS NOT NULL
ORDER BY 1
