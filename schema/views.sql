-- The facts that count, without the voided ones. A public interface for anyone with a sqlite3 shell: no view depends on
-- the time, so none says "lapsed" or "overdue"; those the program works out from due_at.

DROP VIEW IF EXISTS authority_current;
CREATE VIEW authority_current AS
SELECT a.authority_id, a.code, d.name, d.gss, d.position, d.email, d.contact, d.phone
FROM authority a
JOIN authority_detail d ON d.authority_id = a.authority_id
  AND d.fact_id = (SELECT max(x.fact_id) FROM authority_detail x JOIN fact f USING (fact_id)
                   WHERE x.authority_id = a.authority_id AND f.voided_by IS NULL)
JOIN fact f ON f.fact_id = a.fact_id AND f.voided_by IS NULL;

DROP VIEW IF EXISTS participation_period;
CREATE VIEW participation_period AS
SELECT authority_id, from_at, until_at
FROM (SELECT p.authority_id, p.from_at, p.taking_part,
             lead(p.from_at) OVER (PARTITION BY p.authority_id ORDER BY p.fact_id) AS until_at
      FROM participation p JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL)
WHERE taking_part = 1;

DROP VIEW IF EXISTS provider_current;
CREATE VIEW provider_current AS
SELECT p.provider_id, p.code, d.name, d.sector, d.urn, d.email, d.contact, d.phone
FROM provider p
JOIN provider_detail d ON d.provider_id = p.provider_id
  AND d.fact_id = (SELECT max(x.fact_id) FROM provider_detail x JOIN fact f USING (fact_id)
                   WHERE x.provider_id = p.provider_id AND f.voided_by IS NULL)
JOIN fact f ON f.fact_id = p.fact_id AND f.voided_by IS NULL;

DROP VIEW IF EXISTS framework_current;
CREATE VIEW framework_current AS
SELECT w.framework_id, a.code AS authority, p.code AS provider, w.from_on,
       coalesce((SELECT e.until_on FROM framework_end e JOIN fact x USING (fact_id)
                 WHERE e.framework_id = w.framework_id AND x.voided_by IS NULL ORDER BY e.fact_id DESC LIMIT 1),
                w.until_on) AS until_on,
       w.weekly_rate_pence
FROM framework w
JOIN fact f ON f.fact_id = w.fact_id AND f.voided_by IS NULL
JOIN authority a USING (authority_id)
JOIN provider p USING (provider_id);

DROP VIEW IF EXISTS contact_current;
CREATE VIEW contact_current AS
SELECT c.contact_id, c.authority_id, c.provider_id, c.name, c.email, c.phone
FROM contact c
JOIN fact f ON f.fact_id = c.fact_id AND f.voided_by IS NULL
WHERE NOT EXISTS (SELECT 1 FROM contact_removal r JOIN fact x USING (fact_id)
                  WHERE r.contact_id = c.contact_id AND x.voided_by IS NULL);

DROP VIEW IF EXISTS vacancy_current;
CREATE VIEW vacancy_current AS
SELECT v.vacancy_id, v.fact_id, p.code AS provider, v.carer, v.area, v.area_authority_id IS NULL AS rejected,
       v.notified_at, v.override_reason, d.youngest, d.oldest, d.sex, d.languages, d.notes,
       t.available_on, t.confirmed AS available_confirmed, t.hold_until,
       (SELECT max(e.until_at) FROM hold_extension e JOIN fact x USING (fact_id)
        WHERE e.vacancy_id = v.vacancy_id AND x.voided_by IS NULL) AS extended_until,
       c.closed_as, c.closed_at, c.reason AS closing_reason
FROM vacancy v
JOIN fact f ON f.fact_id = v.fact_id AND f.voided_by IS NULL
JOIN provider p USING (provider_id)
JOIN vacancy_detail d ON d.vacancy_id = v.vacancy_id
  AND d.fact_id = (SELECT max(x.fact_id) FROM vacancy_detail x JOIN fact y USING (fact_id)
                   WHERE x.vacancy_id = v.vacancy_id AND y.voided_by IS NULL)
JOIN vacancy_date t ON t.vacancy_id = v.vacancy_id
  AND t.fact_id = (SELECT max(x.fact_id) FROM vacancy_date x JOIN fact y USING (fact_id)
                   WHERE x.vacancy_id = v.vacancy_id AND y.voided_by IS NULL)
LEFT JOIN closing c ON c.vacancy_id = v.vacancy_id
  AND EXISTS (SELECT 1 FROM fact y WHERE y.fact_id = c.fact_id AND y.voided_by IS NULL);

-- An offer with what became of it. ended_at: its acceptance fell through (M-FALLS), because the authority stepped back
-- or the vacancy was closed.
DROP VIEW IF EXISTS offer_current;
CREATE VIEW offer_current AS
SELECT o.offer_id, o.fact_id, o.vacancy_id, a.code AS authority, v.area, o.track, o.sent_at, o.clock_started_at,
       o.due_at, o.outside_pilot, o.override_reason, n.kind AS answer, n.answered_at, n.late, n.late_reason, n.via,
       (SELECT r.rescinded_at FROM rescission r JOIN fact x USING (fact_id)
        WHERE r.offer_id = o.offer_id AND x.voided_by IS NULL) AS rescinded_at,
       coalesce((SELECT s.stepped_at FROM stepping_back s JOIN fact x USING (fact_id)
                 WHERE s.offer_id = o.offer_id AND x.voided_by IS NULL),
                CASE WHEN n.kind = 'accept' THEN v.closed_at END) AS ended_at
FROM offer o
JOIN fact f ON f.fact_id = o.fact_id AND f.voided_by IS NULL
JOIN authority a USING (authority_id)
JOIN vacancy v USING (vacancy_id)
LEFT JOIN answer n ON n.offer_id = o.offer_id
  AND EXISTS (SELECT 1 FROM fact x WHERE x.fact_id = n.fact_id AND x.voided_by IS NULL);

-- Instants that no later rota decision may precede (A-FUTURE).
DROP VIEW IF EXISTS rota_instant;
CREATE VIEW rota_instant AS
SELECT o.sent_at AS at, f.fact_id FROM offer o JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
UNION ALL SELECT n.answered_at, f.fact_id FROM answer n JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
UNION ALL SELECT r.rescinded_at, f.fact_id FROM rescission r JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
UNION ALL SELECT c.closed_at, f.fact_id FROM closing c JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
UNION ALL SELECT s.stepped_at, f.fact_id FROM stepping_back s JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
UNION ALL SELECT p.from_at, f.fact_id FROM participation p JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
UNION ALL SELECT f.happened_at, f.fact_id FROM policy_value JOIN fact f USING (fact_id)
          WHERE f.voided_by IS NULL AND f.command <> 'init';
