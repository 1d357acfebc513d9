-- What was contracted after :fact_id by terms, and between whom by what stands corrected (M-TERMS): a form's word needs no
-- agreement. A reason is carried over while the method stays.
SELECT f.fact_id, f.command, a.code AS authority, p.code AS provider, c.agreed_at AS at, c.contract,
       EXISTS (SELECT 1 FROM terms e JOIN fact g USING (fact_id)
               WHERE e.offer_id = c.offer_id AND e.contract = c.contract AND e.reason IS NOT NULL
                 AND e.fact_id <= c.fact_id AND g.voided_by IS NULL
                 AND NOT EXISTS (SELECT 1 FROM terms x JOIN fact y USING (fact_id)
                                 WHERE x.offer_id = c.offer_id AND x.contract <> c.contract AND y.voided_by IS NULL
                                   AND x.fact_id > e.fact_id AND x.fact_id < c.fact_id)) AS has_reason
FROM terms c
JOIN fact f ON f.fact_id = c.fact_id
JOIN offer o ON o.offer_id = c.offer_id
JOIN authority a ON a.authority_id = o.authority_id
JOIN vacancy v ON v.vacancy_id = o.vacancy_id
JOIN provider p ON p.provider_id = coalesce(
  (SELECT x.provider_id FROM vacancy_correction x JOIN fact g ON g.fact_id = x.fact_id
   WHERE x.vacancy_id = v.vacancy_id AND x.provider_id IS NOT NULL AND g.voided_by IS NULL
   ORDER BY x.fact_id DESC LIMIT 1), v.provider_id)
WHERE f.voided_by IS NULL AND f.fact_id > :fact_id
ORDER BY f.fact_id
