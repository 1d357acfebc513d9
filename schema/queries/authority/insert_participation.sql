INSERT INTO participation (fact_id, authority_id, from_at, taking_part, reason)
VALUES (:fact_id, :authority_id, :from_at, :taking_part, :reason)
