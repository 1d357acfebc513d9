-- What was wrong in a child as it was told, of a referral or of the authority's own; NULL: that was right (A-APPEND).
SELECT c.fact_id, o.vacancy_id, c.referral_id, c.own_child_fact_id, c.child, c.age, c.sex, c.languages, c.referred_on,
       c.override_reason
FROM child_correction c
LEFT JOIN referral r ON r.referral_id = c.referral_id
LEFT JOIN own_child w ON w.fact_id = c.own_child_fact_id
JOIN offer o ON o.offer_id = coalesce(r.offer_id, w.offer_id)
WHERE c.fact_id BETWEEN :first AND :last
