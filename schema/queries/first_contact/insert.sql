INSERT INTO first_contact (fact_id, offer_id, contacted_at, terms_received)
VALUES (:fact_id, :offer_id, :contacted_at, :terms_received)
