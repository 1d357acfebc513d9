-- What took offers back that stand on record, or, :voided, did: also the withdrawal of their authority, which belongs to
-- no vacancy.
SELECT r.fact_id, r.offer_id, f.command, f.happened_at, f.recorded_at
FROM rescission r JOIN fact f USING (fact_id)
WHERE r.offer_id BETWEEN :first AND :last AND (:voided OR f.voided_by IS NULL)
