-- Every answer that stands, the latest last: that one counts (P-SURVEY).
SELECT s.fact_id, a.code AS authority, s.score, s.experience, s.suggestions, s.note, f.happened_at, f.recorded_at
FROM survey_answer s CROSS JOIN fact f USING (fact_id) JOIN authority a USING (authority_id)
WHERE f.voided_by IS NULL
ORDER BY s.fact_id
