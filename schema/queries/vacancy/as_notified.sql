-- A vacancy as it was notified, whether or not it was voided since.
SELECT v.vacancy_id, p.code AS provider, v.carer, v.area, v.area_authority_id IS NULL AS rejected, v.notified_at,
       v.override_reason, d.youngest, d.oldest, d.sex, d.languages, d.notes
FROM vacancy v JOIN provider p USING (provider_id)
LEFT JOIN vacancy_detail d ON d.vacancy_id = v.vacancy_id AND d.fact_id = v.fact_id
WHERE v.vacancy_id = :vacancy_id
