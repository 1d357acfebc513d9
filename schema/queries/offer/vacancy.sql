SELECT o.vacancy_id FROM offer o JOIN fact f ON f.fact_id = o.fact_id
WHERE o.offer_id = :offer_id AND f.voided_by IS NULL
