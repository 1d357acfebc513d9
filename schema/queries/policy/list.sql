-- Every value that was ever set, or that was set before a fact, the latest last: that one counts. The first of
-- pilot_start is its default.
SELECT key, value FROM policy_value WHERE fact_id < ifnull(:before, 9223372036854775807) ORDER BY fact_id
