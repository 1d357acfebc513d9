INSERT INTO framework_end (fact_id, framework_id, until_on) VALUES (:fact_id, :framework_id, :until_on)
