-- The first period that was recorded after :fact_id cut another short, on days that would be of that one again (P-AWAY).
SELECT f.fact_id, f.command
FROM away_end e JOIN away w ON w.fact_id = e.away_fact_id
JOIN away later ON later.authority_id = w.authority_id AND later.fact_id > e.fact_id
               AND later.from_on <= w.until_on AND later.until_on >= w.from_on
JOIN fact f ON f.fact_id = later.fact_id AND f.voided_by IS NULL
WHERE e.fact_id = :fact_id
  AND NOT EXISTS (SELECT 1 FROM away_end other JOIN fact x USING (fact_id)
                  WHERE other.away_fact_id = e.away_fact_id AND other.fact_id <> e.fact_id AND x.voided_by IS NULL
                    AND other.back_on <= later.from_on)
ORDER BY f.fact_id LIMIT 1
