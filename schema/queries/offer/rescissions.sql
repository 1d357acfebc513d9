SELECT r.offer_id, r.rescinded_at FROM rescission r JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
