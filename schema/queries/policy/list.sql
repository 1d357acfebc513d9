-- Every value that was ever set, or that was set before a fact, the latest last: that one counts. The first of
-- pilot_start is its default.
SELECT key, value FROM policy_value WHERE :before IS NULL OR fact_id < :before ORDER BY fact_id
