-- The first standing fact about the authority that :fact_id added.
WITH mine AS (SELECT authority_id FROM authority WHERE fact_id = :fact_id)
SELECT f.fact_id, f.command FROM fact f
WHERE f.voided_by IS NULL AND f.fact_id <> :fact_id AND f.fact_id IN (
  SELECT fact_id FROM authority_detail WHERE authority_id IN mine
  UNION ALL SELECT fact_id FROM participation WHERE authority_id IN mine
  UNION ALL SELECT fact_id FROM contact WHERE authority_id IN mine
  UNION ALL SELECT fact_id FROM framework WHERE authority_id IN mine
  UNION ALL SELECT fact_id FROM offer WHERE authority_id IN mine
  UNION ALL SELECT fact_id FROM vacancy WHERE area_authority_id IN mine
  UNION ALL SELECT fact_id FROM away WHERE authority_id IN mine
  UNION ALL SELECT fact_id FROM vacancy_correction WHERE area_authority_id IN mine
  UNION ALL SELECT fact_id FROM survey_answer WHERE authority_id IN mine
  UNION ALL SELECT fact_id FROM note WHERE authority_id IN mine)
ORDER BY f.fact_id
