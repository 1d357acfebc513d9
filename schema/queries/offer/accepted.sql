-- The acceptances inside the pilot that stand, also those that fell through, and whose provider's place it was.
SELECT o.offer_id, a.code AS authority, coalesce(
         (SELECT p.code FROM vacancy_correction c JOIN fact f USING (fact_id) JOIN provider p USING (provider_id)
          WHERE c.vacancy_id = o.vacancy_id AND f.voided_by IS NULL ORDER BY c.fact_id DESC LIMIT 1), p.code) AS provider,
       n.answered_at
FROM answer n JOIN fact f ON f.fact_id = n.fact_id JOIN offer o USING (offer_id)
JOIN fact g ON g.fact_id = o.fact_id JOIN authority a USING (authority_id) JOIN vacancy v USING (vacancy_id)
JOIN fact h ON h.fact_id = v.fact_id JOIN provider p USING (provider_id)
WHERE n.kind = 'accept' AND NOT o.outside_pilot AND f.voided_by IS NULL AND g.voided_by IS NULL AND h.voided_by IS NULL
  AND NOT EXISTS (SELECT 1 FROM answer m JOIN fact k USING (fact_id)
                  WHERE m.offer_id = n.offer_id AND m.fact_id > n.fact_id AND k.voided_by IS NULL)
