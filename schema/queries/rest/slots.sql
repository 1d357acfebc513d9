SELECT a.code AS authority, s.accepted, s.in_area FROM resting_slots s JOIN authority a USING (authority_id)
