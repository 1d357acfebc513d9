-- The arrivals by the day on which the child arrived.
SELECT a.fact_id, o.vacancy_id FROM arrival a JOIN offer o USING (offer_id) JOIN fact f ON f.fact_id = a.fact_id
WHERE f.voided_by IS NULL
ORDER BY a.arrived_on, a.fact_id
