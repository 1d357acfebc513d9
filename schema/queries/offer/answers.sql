SELECT n.offer_id, n.kind, n.answered_at, n.late FROM answer n JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
