-- offer.settled_at and vacancy.closed_at against the facts that they were made from.
SELECT 'O' || o.offer_id || ' is marked settled at ' || coalesce(o.settled_at, 'never') || ', its facts say '
         || coalesce(c.settles_at, 'never') AS wrong
FROM offer o
JOIN (SELECT q.offer_id,
             coalesce((SELECT r.rescinded_at FROM rescission r JOIN fact f USING (fact_id)
                       WHERE r.offer_id = q.offer_id AND f.voided_by IS NULL),
                      (SELECT n.answered_at FROM answer n JOIN fact f USING (fact_id)
                       WHERE n.offer_id = q.offer_id AND f.voided_by IS NULL AND (n.kind = 'accept' OR n.late = 0)))
               AS settles_at
      FROM offer q JOIN fact f ON f.fact_id = q.fact_id WHERE f.voided_by IS NULL) c USING (offer_id)
WHERE o.settled_at IS NOT c.settles_at
UNION ALL
SELECT 'V' || v.vacancy_id || ' is marked closed at ' || coalesce(v.closed_at, 'never') || ', its facts say '
         || coalesce(c.closed_at, 'never')
FROM vacancy v
JOIN fact f ON f.fact_id = v.fact_id AND f.voided_by IS NULL
LEFT JOIN (SELECT x.vacancy_id, x.closed_at FROM closing x JOIN fact g ON g.fact_id = x.fact_id
           WHERE g.voided_by IS NULL) c USING (vacancy_id)
WHERE v.closed_at IS NOT c.closed_at
