INSERT INTO calendar_file (fact_id, first_on, last_on) VALUES (:fact_id, :first_on, :last_on)
