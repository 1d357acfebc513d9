SELECT n.fact_id, n.offer_id, coalesce(n.vacancy_id, o.vacancy_id) AS vacancy_id,
       coalesce(lower(n.with_party) IN ('provider', p.code), 0) AS with_provider
FROM note n LEFT JOIN offer o USING (offer_id)
LEFT JOIN vacancy v ON v.vacancy_id = coalesce(n.vacancy_id, o.vacancy_id)
LEFT JOIN provider p ON p.provider_id = coalesce(
  (SELECT x.provider_id FROM vacancy_correction x JOIN fact g ON g.fact_id = x.fact_id
   WHERE x.vacancy_id = v.vacancy_id AND x.provider_id IS NOT NULL AND g.voided_by IS NULL
   ORDER BY x.fact_id DESC LIMIT 1), v.provider_id)
WHERE n.fact_id BETWEEN :first AND :last AND (n.vacancy_id IS NOT NULL OR n.offer_id IS NOT NULL)
