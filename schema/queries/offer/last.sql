-- The last that stands on record.
SELECT o.offer_id FROM offer o JOIN fact f ON f.fact_id = o.fact_id
WHERE f.voided_by IS NULL
ORDER BY o.offer_id DESC LIMIT 1
