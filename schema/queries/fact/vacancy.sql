-- A withdrawal belongs to no vacancy, but is told in the story of those whose offers it took back.
SELECT coalesce(f.vacancy_id, (SELECT min(o.vacancy_id) FROM rescission r JOIN offer o USING (offer_id)
                               WHERE f.command = 'authority withdraw' AND r.fact_id = f.fact_id)) AS vacancy_id
FROM fact f WHERE f.fact_id = :fact_id
