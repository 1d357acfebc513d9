-- The other vacancies in which a child was ever told of that was told of in this one, as they are compared.
SELECT DISTINCT o.vacancy_id
FROM fact f JOIN child_name n USING (fact_id) JOIN child_name o ON o.compared = n.compared
WHERE f.vacancy_id = :vacancy_id AND o.vacancy_id <> :vacancy_id
ORDER BY o.vacancy_id
