-- The acceptances of an authority, of cases at rest, that were made or ended from an instant on.
SELECT offer_id, accepted_at, accepted_by, ended_at, ended_by FROM resting_acceptance
WHERE authority_id = (SELECT authority_id FROM authority WHERE code = :authority) AND accepted_at >= :since
UNION
SELECT offer_id, accepted_at, accepted_by, ended_at, ended_by FROM resting_acceptance
WHERE authority_id = (SELECT authority_id FROM authority WHERE code = :authority)
  AND ended_at IS NOT NULL AND ended_at >= :since
