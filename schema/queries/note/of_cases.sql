SELECT n.fact_id, n.offer_id, coalesce(n.vacancy_id, o.vacancy_id) AS vacancy_id
FROM note n LEFT JOIN offer o USING (offer_id) WHERE n.vacancy_id IS NOT NULL OR n.offer_id IS NOT NULL
