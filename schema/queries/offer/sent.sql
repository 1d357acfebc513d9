-- Each offer as it was sent, with its fact; the area as it was known then.
SELECT o.fact_id, o.offer_id, o.vacancy_id, a.code AS authority, coalesce(
         (SELECT c.area FROM vacancy_correction c JOIN fact f USING (fact_id)
          WHERE c.vacancy_id = o.vacancy_id AND c.area IS NOT NULL AND c.fact_id < o.fact_id
            AND (f.voided_by IS NULL OR f.voided_by > o.fact_id)
          ORDER BY c.fact_id DESC LIMIT 1), v.area) AS area,
       o.track, o.sent_at, o.clock_started_at, o.due_at, o.outside_pilot, o.override_reason
FROM offer o JOIN authority a USING (authority_id) JOIN vacancy v USING (vacancy_id)
WHERE o.fact_id BETWEEN :first AND :last
