-- From the last facts on, few as they are: not by the index of the vacancies, which holds all that were ever recorded of.
SELECT DISTINCT vacancy_id FROM fact NOT INDEXED WHERE fact_id > :fact_id AND vacancy_id IS NOT NULL ORDER BY vacancy_id
