-- The first standing description that was typed after the one of :fact_id: it says again what that one said.
SELECT f.fact_id, f.command FROM fact f
WHERE f.voided_by IS NULL AND f.fact_id > :fact_id AND f.fact_id IN (
  SELECT n.fact_id FROM authority_detail n JOIN authority_detail d USING (authority_id) WHERE d.fact_id = :fact_id
  UNION ALL
  SELECT n.fact_id FROM provider_detail n JOIN provider_detail d USING (provider_id) WHERE d.fact_id = :fact_id
  UNION ALL
  SELECT n.fact_id FROM vacancy_detail n JOIN vacancy_detail d USING (vacancy_id) WHERE d.fact_id = :fact_id)
ORDER BY f.fact_id LIMIT 1
