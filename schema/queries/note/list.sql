-- Every note that stands, with what it is about.
SELECT n.fact_id, n.vacancy_id, n.offer_id, a.code AS authority, p.code AS provider,
       n.noted_at, n.with_party, n.via, n.text
FROM note n JOIN fact f USING (fact_id) LEFT JOIN authority a USING (authority_id) LEFT JOIN provider p USING (provider_id)
WHERE f.voided_by IS NULL
ORDER BY n.fact_id
