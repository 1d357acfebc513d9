INSERT INTO survey_answer (fact_id, authority_id, score, experience, suggestions, note)
VALUES (:fact_id, (SELECT authority_id FROM authority WHERE code = :authority), :score, :experience, :suggestions, :note)
