-- The facts that count, without the voided ones, for anyone with a sqlite3 shell: `ifapilot views` prints them. They are
-- made beside the file, for as long as the shell is open, as every start would pay for what stands in it. No view depends
-- on the time, so none says "lapsed" or "overdue"; those the program works out from due_at. The program itself reads the
-- tables (schema/queries); a test compares the two.
-- Beside max(fact_id) SQLite gives the columns of that same row: the latest counts.

CREATE TEMP VIEW IF NOT EXISTS authority_current AS
SELECT a.authority_id, a.code, d.name, d.gss, d.position, d.email, d.contact, d.phone, max(d.fact_id) AS fact_id
FROM authority a JOIN authority_detail d USING (authority_id) JOIN fact f ON f.fact_id = d.fact_id
WHERE f.voided_by IS NULL GROUP BY a.authority_id;

CREATE TEMP VIEW IF NOT EXISTS provider_current AS
SELECT p.provider_id, p.code, d.name, d.sector, d.urn, d.email, d.contact, d.phone, max(d.fact_id) AS fact_id
FROM provider p JOIN provider_detail d USING (provider_id) JOIN fact f ON f.fact_id = d.fact_id
WHERE f.voided_by IS NULL GROUP BY p.provider_id;

-- A vacancy as it was notified, with what was corrected since.
CREATE TEMP VIEW IF NOT EXISTS vacancy_current AS
SELECT v.vacancy_id, v.fact_id, p.code AS provider,
       coalesce((SELECT c.carer FROM vacancy_correction c JOIN fact h ON h.fact_id = c.fact_id
                 WHERE c.vacancy_id = v.vacancy_id AND c.carer IS NOT NULL AND h.voided_by IS NULL
                 ORDER BY c.fact_id DESC LIMIT 1), v.carer) AS carer,
       coalesce((SELECT c.area FROM vacancy_correction c JOIN fact h ON h.fact_id = c.fact_id
                 WHERE c.vacancy_id = v.vacancy_id AND c.area IS NOT NULL AND h.voided_by IS NULL
                 ORDER BY c.fact_id DESC LIMIT 1), v.area) AS area,
       v.area_authority_id IS NULL AS rejected, v.notified_at, v.override_reason, v.closed_at, t.available_on,
       t.confirmed AS available_confirmed, t.hold_until, max(t.fact_id) AS date_fact_id
FROM vacancy v JOIN fact f ON f.fact_id = v.fact_id
JOIN provider p ON p.provider_id =
     coalesce((SELECT c.provider_id FROM vacancy_correction c JOIN fact h ON h.fact_id = c.fact_id
               WHERE c.vacancy_id = v.vacancy_id AND c.provider_id IS NOT NULL AND h.voided_by IS NULL
               ORDER BY c.fact_id DESC LIMIT 1), v.provider_id)
JOIN vacancy_date t ON t.vacancy_id = v.vacancy_id JOIN fact g ON g.fact_id = t.fact_id
WHERE f.voided_by IS NULL AND g.voided_by IS NULL GROUP BY v.vacancy_id;

-- An offer with what was answered. settled_at: when it was answered or rescinded.
CREATE TEMP VIEW IF NOT EXISTS offer_current AS
SELECT o.offer_id, o.fact_id, o.vacancy_id, a.code AS authority, o.track, o.sent_at, o.due_at, o.settled_at,
       o.outside_pilot, o.override_reason, n.kind AS answer, n.answered_at, n.late
FROM offer o JOIN fact f ON f.fact_id = o.fact_id JOIN authority a USING (authority_id)
LEFT JOIN answer n ON n.offer_id = o.offer_id AND n.fact_id NOT IN (SELECT voided_fact_id FROM void)
WHERE f.voided_by IS NULL;
