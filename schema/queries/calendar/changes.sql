-- The latest decision about each day, or the latest before a fact.
SELECT day_on, closed, reason FROM calendar_change c
WHERE fact_id = (SELECT max(fact_id) FROM calendar_change x
                 WHERE x.day_on = c.day_on AND x.fact_id < ifnull(:before, 9223372036854775807))
ORDER BY day_on
