-- The vacancies as they were notified. How each is described now: details.sql; why it was closed: closings.sql.
SELECT v.vacancy_id, p.code AS provider, v.carer, v.area, v.area_authority_id IS NULL AS rejected, v.notified_at,
       v.override_reason, v.closed_at IS NOT NULL AS closed
FROM vacancy v JOIN fact f ON f.fact_id = v.fact_id JOIN provider p USING (provider_id)
WHERE v.vacancy_id BETWEEN :first AND :last AND f.voided_by IS NULL
ORDER BY v.vacancy_id
