INSERT INTO resting_case (vacancy_id, owed) VALUES (:vacancy_id, :owed)
