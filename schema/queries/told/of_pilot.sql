-- What each authority was told of the pilot itself, in order of record.
SELECT t.fact_id, t.about, a.code AS authority, t.told_at
FROM told t JOIN authority a USING (authority_id) JOIN fact f ON f.fact_id = t.fact_id
WHERE t.vacancy_id IS NULL AND f.voided_by IS NULL
ORDER BY t.fact_id
