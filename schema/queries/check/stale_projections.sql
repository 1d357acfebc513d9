-- offer.settled_at and vacancy.closed_at against the facts that they were made from.
SELECT 'O' || o.offer_id || ' is marked settled at ' || coalesce(o.settled_at, 'never') || ', its facts say '
         || coalesce(c.settles_at, 'never') AS wrong
FROM offer o
JOIN (SELECT offer_id,
             coalesce(rescinded_at, CASE WHEN answer = 'accept' OR late = 0 THEN answered_at END) AS settles_at
      FROM offer_current) c USING (offer_id)
WHERE o.settled_at IS NOT c.settles_at
UNION ALL
SELECT 'V' || v.vacancy_id || ' is marked closed at ' || coalesce(v.closed_at, 'never') || ', its facts say '
         || coalesce(c.closed_at, 'never')
FROM vacancy v JOIN vacancy_current c USING (vacancy_id)
WHERE v.closed_at IS NOT c.closed_at
