-- The available date that each offer was sent with: the latest told before it, also one that was voided only afterwards.
SELECT o.offer_id, d.available_on
FROM offer o
JOIN vacancy_date d ON d.vacancy_id = o.vacancy_id
  AND d.fact_id = (SELECT max(x.fact_id) FROM vacancy_date x JOIN fact f USING (fact_id)
                   WHERE x.vacancy_id = o.vacancy_id AND x.fact_id < o.fact_id
                     AND (f.voided_by IS NULL OR f.voided_by > o.fact_id))
WHERE o.offer_id = :offer_id
