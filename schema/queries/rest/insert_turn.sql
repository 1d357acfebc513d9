INSERT INTO resting_turn (authority_id, asked, sent_at, offer_id)
SELECT authority_id, :asked, sent_at, offer_id FROM offer WHERE offer_id = :offer_id
