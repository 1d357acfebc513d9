-- What an authority had to take part for after :fact_id: a withdrawal, an offer, an acceptance (P-VOLUNTARY, D-LATE).
WITH mine AS (SELECT authority_id FROM participation WHERE fact_id = :fact_id)
SELECT f.fact_id, f.command FROM fact f
WHERE f.voided_by IS NULL AND f.fact_id > :fact_id AND f.fact_id IN (
  SELECT fact_id FROM participation WHERE authority_id IN mine
  UNION ALL SELECT fact_id FROM offer WHERE authority_id IN mine
  UNION ALL SELECT n.fact_id FROM answer n JOIN offer o USING (offer_id)
            WHERE o.authority_id IN mine AND n.kind = 'accept')
ORDER BY f.fact_id
