-- What was wrong in how a vacancy was notified; NULL: that was right (A-APPEND).
SELECT c.fact_id, c.vacancy_id, c.area, p.code AS provider, c.carer
FROM vacancy_correction c LEFT JOIN provider p USING (provider_id)
WHERE c.fact_id BETWEEN :first AND :last
