INSERT INTO away_end (fact_id, away_fact_id, back_on) VALUES (:fact_id, :away_fact_id, :back_on)
