INSERT INTO transport (fact_id, offer_id, arranged_at, arranged_on)
VALUES (:fact_id, :offer_id, :arranged_at, :arranged_on)
