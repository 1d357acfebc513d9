-- Every end that was recorded, the latest last: that one counts.
SELECT e.framework_id, e.until_on
FROM framework_end e JOIN fact f ON f.fact_id = e.fact_id
WHERE f.voided_by IS NULL
ORDER BY e.fact_id
