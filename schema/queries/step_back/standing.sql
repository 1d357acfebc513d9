-- The offers whose authorities stepped back from their acceptance, without what was voided (M-FALLS).
SELECT s.offer_id FROM stepping_back s CROSS JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL ORDER BY s.offer_id
