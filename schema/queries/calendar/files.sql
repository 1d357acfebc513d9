-- The days of every imported file, or of those imported before a fact.
SELECT f.fact_id, f.first_on, f.last_on, d.day_on, d.name
FROM calendar_file f JOIN calendar_file_day d USING (fact_id)
WHERE :before IS NULL OR f.fact_id < :before
ORDER BY f.fact_id, d.day_on
