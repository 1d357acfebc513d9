SELECT f.fact_id, f.first_on, f.last_on, d.day_on, d.name
FROM calendar_file f JOIN calendar_file_day d USING (fact_id)
ORDER BY f.fact_id, d.day_on
