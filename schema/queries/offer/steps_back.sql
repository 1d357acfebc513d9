SELECT s.offer_id, s.stepped_at FROM stepping_back s JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
