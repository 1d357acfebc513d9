SELECT authority_id, from_at, until_at FROM participation_period ORDER BY authority_id, from_at
