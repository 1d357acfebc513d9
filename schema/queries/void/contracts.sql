-- What was contracted after :fact_id by terms, and between whom (M-TERMS): a form's word needs no agreement.
SELECT f.fact_id, f.command, a.code AS authority, p.code AS provider, c.agreed_at AS at, c.contract,
       c.reason IS NOT NULL AS has_reason
FROM terms c
JOIN fact f ON f.fact_id = c.fact_id
JOIN offer o ON o.offer_id = c.offer_id
JOIN authority a ON a.authority_id = o.authority_id
JOIN vacancy v ON v.vacancy_id = o.vacancy_id
JOIN provider p ON p.provider_id = v.provider_id
WHERE f.voided_by IS NULL AND f.fact_id > :fact_id
ORDER BY f.fact_id
