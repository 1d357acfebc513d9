-- The fact was said to be of a vacancy before.
INSERT INTO child_name (fact_id, vacancy_id, compared)
SELECT fact_id, vacancy_id, :compared FROM fact WHERE fact_id = :fact_id AND vacancy_id IS NOT NULL
