-- The first standing fact about the provider that :fact_id added.
WITH mine AS (SELECT provider_id FROM provider WHERE fact_id = :fact_id)
SELECT f.fact_id, f.command FROM fact f
WHERE f.voided_by IS NULL AND f.fact_id <> :fact_id AND f.fact_id IN (
  SELECT fact_id FROM provider_detail WHERE provider_id IN mine
  UNION ALL SELECT fact_id FROM contact WHERE provider_id IN mine
  UNION ALL SELECT fact_id FROM framework WHERE provider_id IN mine
  UNION ALL SELECT fact_id FROM vacancy WHERE provider_id IN mine
  UNION ALL SELECT fact_id FROM vacancy_correction WHERE provider_id IN mine
  UNION ALL SELECT fact_id FROM note WHERE provider_id IN mine)
ORDER BY f.fact_id
