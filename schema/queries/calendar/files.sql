-- The days of every imported file, or of those imported before a fact.
SELECT f.fact_id, f.first_on, f.last_on, d.day_on, d.name
FROM calendar_file f JOIN calendar_file_day d USING (fact_id)
WHERE f.fact_id < ifnull(:before, 9223372036854775807)
ORDER BY f.fact_id, d.day_on
