INSERT INTO calendar_file_day (fact_id, day_on, name) VALUES (:fact_id, :day_on, :name)
