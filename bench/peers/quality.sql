-- As `report quality`, of what it looks at: vacancies, placements and children that lack something, or stand twice.
SELECT 'vacancy' AS kind, 'V' || v.vacancy_id AS record, p.code AS provider, 'available_on' AS lacks, v.notified_at AS since
FROM vacancy v JOIN fact f ON f.fact_id = v.fact_id AND f.voided_by IS NULL JOIN provider p USING (provider_id)
JOIN (SELECT vacancy_id, available_on, max(fact_id) FROM vacancy_date GROUP BY vacancy_id) d USING (vacancy_id)
WHERE d.available_on IS NULL
UNION ALL
SELECT 'placement', 'V' || o.vacancy_id, '', 'weekly cost', r.arrived_on
FROM arrival r JOIN fact f ON f.fact_id = r.fact_id AND f.voided_by IS NULL JOIN offer o USING (offer_id)
LEFT JOIN (SELECT offer_id, weekly_cost_pence, max(fact_id) FROM terms GROUP BY offer_id) t USING (offer_id)
WHERE t.weekly_cost_pence IS NULL
UNION ALL
SELECT 'child', group_concat('R' || c.referral_id, ' '), '', 'stands twice', max(c.received_at)
FROM child_profile c JOIN fact f ON f.fact_id = c.fact_id AND f.voided_by IS NULL GROUP BY lower(c.child) HAVING count(*) > 1;
