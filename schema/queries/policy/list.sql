-- Every value that was ever set, the latest last: that one counts. The first of pilot_start is its default.
SELECT key, value FROM policy_value ORDER BY fact_id
