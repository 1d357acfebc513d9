-- The first offer that was not imported as history (R-TURN).
SELECT min(o.offer_id) AS offer_id
FROM offer o JOIN fact f USING (fact_id) JOIN audit_event e USING (fact_id)
WHERE f.voided_by IS NULL AND e.command <> 'import offers'
