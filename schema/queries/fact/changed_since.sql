-- What changes how a moment before :at looked when :before was recorded: what had happened by then and was typed later,
-- where a carer lives as it was corrected later (A-APPEND), and what was known then and was voided since.
SELECT f.fact_id, f.command, f.happened_at, f.recorded_at, f.voided_by, coalesce(e.record, '') AS record, w.reason,
       v.recorded_at AS voided_at
FROM fact f
LEFT JOIN audit_event e ON e.fact_id = f.fact_id
LEFT JOIN void w ON w.voided_fact_id = f.fact_id
LEFT JOIN fact v ON v.fact_id = f.voided_by
WHERE CASE WHEN f.fact_id < :before THEN f.voided_by > :before
           ELSE f.fact_id > :before AND f.voided_by IS NULL
                AND (f.happened_at < :at
                     OR f.fact_id IN (SELECT fact_id FROM vacancy_correction WHERE area IS NOT NULL)) END
ORDER BY f.fact_id
