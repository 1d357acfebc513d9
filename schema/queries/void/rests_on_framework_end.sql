-- A later agreement of the same two that shares a day with the one that :fact_id ended, once that end is gone (M-TERMS).
WITH ended AS (
  SELECT w.framework_id, w.authority_id, w.provider_id, w.from_on,
         coalesce((SELECT e.until_on FROM framework_end e JOIN fact x USING (fact_id)
                   WHERE e.framework_id = w.framework_id AND x.voided_by IS NULL AND e.fact_id <> :fact_id
                   ORDER BY e.fact_id DESC LIMIT 1), w.until_on) AS until_on
  FROM framework w WHERE w.framework_id = (SELECT framework_id FROM framework_end WHERE fact_id = :fact_id))
SELECT f.fact_id, f.command
FROM ended d
JOIN framework n ON n.authority_id = d.authority_id AND n.provider_id = d.provider_id AND n.framework_id <> d.framework_id
JOIN fact f ON f.fact_id = n.fact_id
WHERE f.voided_by IS NULL AND n.fact_id > :fact_id
  AND (d.until_on IS NULL OR n.from_on <= d.until_on) AND (n.until_on IS NULL OR n.until_on >= d.from_on)
ORDER BY f.fact_id
