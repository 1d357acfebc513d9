-- The latest decision about each day, or the latest before a fact.
SELECT day_on, closed, reason FROM calendar_change c
WHERE fact_id = (SELECT max(fact_id) FROM calendar_change x
                 WHERE x.day_on = c.day_on AND (:before IS NULL OR x.fact_id < :before))
ORDER BY day_on
