-- The children that were ever told of in a vacancy, as they are compared.
SELECT DISTINCT n.compared FROM fact f JOIN child_name n USING (fact_id) WHERE f.vacancy_id = :vacancy_id
