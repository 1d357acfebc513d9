SELECT n.fact_id, n.offer_id, coalesce(n.vacancy_id, o.vacancy_id) AS vacancy_id,
       coalesce(lower(n.with_party) IN ('provider', p.code), 0) AS with_provider
FROM note n LEFT JOIN offer o USING (offer_id)
LEFT JOIN vacancy v ON v.vacancy_id = coalesce(n.vacancy_id, o.vacancy_id) LEFT JOIN provider p USING (provider_id)
WHERE n.vacancy_id IS NOT NULL OR n.offer_id IS NOT NULL
