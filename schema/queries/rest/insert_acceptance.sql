INSERT INTO resting_acceptance (offer_id, authority_id, area_authority_id, accepted_at, accepted_by, ended_at, ended_by)
SELECT offer_id, authority_id, (SELECT authority_id FROM authority WHERE code = :area), :accepted_at, :accepted_by,
       :ended_at, :ended_by
FROM offer WHERE offer_id = :offer_id
