-- As `report survey`: what each authority thinks of the pilot.
SELECT a.code, s.score, f.happened_at, max(s.fact_id) FROM authority a LEFT JOIN survey_answer s USING (authority_id)
LEFT JOIN fact f ON f.fact_id = s.fact_id AND f.voided_by IS NULL GROUP BY a.authority_id ORDER BY a.code;
