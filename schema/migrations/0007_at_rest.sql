-- A command about one case reads that case, and the day reads what is being worked on, however long a file is kept. So
-- a case's facts are found by its number again, and what is known for good of a case at rest is kept beside it: one in
-- which nothing is to be done any more (src/app/case/rest.hpp says which; `check` compares). Whatever is recorded of a
-- case, or voided, wakes it; the write that leaves it at rest says so again.
CREATE INDEX ix_fact_vacancy ON fact (vacancy_id);
CREATE INDEX ix_closing_vacancy ON closing (vacancy_id);
CREATE INDEX ix_feedback_offer ON feedback (offer_id);
CREATE INDEX ix_told_vacancy ON told (vacancy_id);
CREATE INDEX ix_told_about ON told (about);
CREATE INDEX ix_vacancy_detail_fact ON vacancy_detail (fact_id);
CREATE INDEX ix_vacancy_correction_vacancy ON vacancy_correction (vacancy_id);
CREATE INDEX ix_rescission_fact ON rescission (fact_id);
CREATE INDEX ix_referral_end_fact ON referral_end (fact_id);
CREATE INDEX ix_referral_offer ON referral (offer_id);
CREATE INDEX ix_child_profile_referral ON child_profile (referral_id);
CREATE INDEX ix_chase_referral ON chase (referral_id);
CREATE INDEX ix_audit_event_imported ON audit_event (fact_id) WHERE command GLOB 'import *';
-- The facts that a rota decision rests on (A-FUTURE): the latest is asked for before every offer.
CREATE INDEX ix_fact_rota ON fact (happened_at)
  WHERE voided_by IS NULL AND command IN ('offer', 'offer rescind', 'respond', 'vacancy close', 'withdraw',
    'authority withdraw');

-- Every case that is not at rest.
CREATE TABLE awake (
  vacancy_id INTEGER PRIMARY KEY,
  CONSTRAINT fk_awake_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT;

-- Of the cases at rest, how much is owed in them without a deadline; those in which something is.
CREATE TABLE resting_case (
  vacancy_id INTEGER PRIMARY KEY,
  owed       INTEGER NOT NULL,
  CONSTRAINT ck_resting_case_owed CHECK (owed > 0),
  CONSTRAINT fk_resting_case_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT;

-- One row: the sum of that, and until when the last of their offers that nobody answered could be; 0 where nobody has
-- looked yet which cases are at rest.
CREATE TABLE resting (
  owed             INTEGER NOT NULL,
  unanswered_until TEXT,
  settled          INTEGER NOT NULL,
  CONSTRAINT ck_resting_settled CHECK (settled IN (0, 1)),
  CONSTRAINT ck_resting_owed CHECK (owed >= 0),
  CONSTRAINT ck_resting_until
    CHECK (unanswered_until IS NULL OR unanswered_until IS strftime('%Y-%m-%dT%H:%M:%SZ', unanswered_until, '+0 days'))
) STRICT;
INSERT INTO resting SELECT 0, NULL, NOT EXISTS (SELECT 1 FROM vacancy);

-- Their offers by which the rota is ordered: that used a turn, and that asked without one (R-TURN, R-ACCELERATED).
CREATE TABLE resting_turn (
  authority_id INTEGER NOT NULL,
  asked        INTEGER NOT NULL,
  sent_at      TEXT NOT NULL,
  offer_id     INTEGER NOT NULL,
  CONSTRAINT pk_resting_turn PRIMARY KEY (authority_id, asked, sent_at, offer_id),
  CONSTRAINT ck_resting_turn_asked CHECK (asked IN (0, 1)),
  CONSTRAINT ck_resting_turn_sent_at CHECK (sent_at IS strftime('%Y-%m-%dT%H:%M:%SZ', sent_at, '+0 days')),
  CONSTRAINT fk_resting_turn_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT, WITHOUT ROWID;

-- Their acceptances inside the pilot (C-CAP, C-OUTSIDE), also those that fell through; and how many of each authority,
-- and in each area, stand.
CREATE TABLE resting_acceptance (
  offer_id          INTEGER PRIMARY KEY,
  authority_id      INTEGER NOT NULL,
  area_authority_id INTEGER NOT NULL,
  accepted_at       TEXT NOT NULL,
  accepted_by       INTEGER NOT NULL,
  ended_at          TEXT,
  ended_by          INTEGER,
  CONSTRAINT ck_resting_acceptance_accepted_at
    CHECK (accepted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', accepted_at, '+0 days')),
  CONSTRAINT ck_resting_acceptance_ended_at
    CHECK (ended_at IS NULL OR ended_at IS strftime('%Y-%m-%dT%H:%M:%SZ', ended_at, '+0 days')),
  CONSTRAINT ck_resting_acceptance_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CONSTRAINT fk_resting_acceptance_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT;
CREATE INDEX ix_resting_acceptance_accepted ON resting_acceptance (authority_id, accepted_at);
CREATE INDEX ix_resting_acceptance_ended ON resting_acceptance (authority_id, ended_at) WHERE ended_at IS NOT NULL;
CREATE TABLE resting_slots (
  authority_id INTEGER PRIMARY KEY,
  accepted     INTEGER NOT NULL,
  in_area      INTEGER NOT NULL,
  CONSTRAINT fk_resting_slots_authority FOREIGN KEY (authority_id) REFERENCES authority
) STRICT;

-- The children of all cases, as their references are compared (A-FIND): who the same child may be (M-SAME-CHILD). NULL:
-- not compared yet.
CREATE TABLE child_name (
  fact_id    INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL,
  compared   TEXT,
  CONSTRAINT fk_child_name_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_child_name_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT;
CREATE INDEX ix_child_name_compared ON child_name (compared);

CREATE TRIGGER fact_wakes AFTER UPDATE OF vacancy_id ON fact WHEN NEW.vacancy_id IS NOT NULL
BEGIN INSERT OR IGNORE INTO awake VALUES (NEW.vacancy_id); END;
CREATE TRIGGER void_wakes AFTER UPDATE OF voided_by ON fact
BEGIN
  INSERT OR IGNORE INTO awake SELECT NEW.vacancy_id WHERE NEW.vacancy_id IS NOT NULL;
  INSERT OR IGNORE INTO awake SELECT o.vacancy_id FROM rescission r JOIN offer o USING (offer_id)
  WHERE NEW.command = 'authority withdraw' AND r.fact_id = NEW.fact_id;
END;
CREATE TRIGGER awake_rests_no_more AFTER INSERT ON awake
BEGIN
  UPDATE resting SET owed = owed - coalesce((SELECT owed FROM resting_case WHERE vacancy_id = NEW.vacancy_id), 0)
  WHERE EXISTS (SELECT 1 FROM resting_case WHERE vacancy_id = NEW.vacancy_id);
  DELETE FROM resting_case WHERE vacancy_id = NEW.vacancy_id;
  DELETE FROM resting_acceptance WHERE offer_id IN (SELECT offer_id FROM offer WHERE vacancy_id = NEW.vacancy_id);
  DELETE FROM resting_turn WHERE (authority_id, asked, sent_at, offer_id) IN (
    SELECT o.authority_id, a.asked, o.sent_at, o.offer_id
    FROM offer o, (SELECT 0 AS asked UNION ALL SELECT 1) a WHERE o.vacancy_id = NEW.vacancy_id);
END;
CREATE TRIGGER resting_acceptance_counts AFTER INSERT ON resting_acceptance WHEN NEW.ended_at IS NULL
BEGIN
  INSERT INTO resting_slots VALUES (NEW.authority_id, 1, 0)
    ON CONFLICT (authority_id) DO UPDATE SET accepted = accepted + 1;
  INSERT INTO resting_slots VALUES (NEW.area_authority_id, 0, 1)
    ON CONFLICT (authority_id) DO UPDATE SET in_area = in_area + 1;
END;
CREATE TRIGGER resting_acceptance_counts_no_more AFTER DELETE ON resting_acceptance WHEN OLD.ended_at IS NULL
BEGIN
  UPDATE resting_slots SET accepted = accepted - 1 WHERE authority_id = OLD.authority_id;
  UPDATE resting_slots SET in_area = in_area - 1 WHERE authority_id = OLD.area_authority_id;
END;

INSERT INTO awake SELECT vacancy_id FROM vacancy;
INSERT INTO child_name
SELECT c.fact_id, o.vacancy_id, NULL FROM child_profile c JOIN referral r USING (referral_id) JOIN offer o USING (offer_id)
UNION ALL SELECT c.fact_id, o.vacancy_id, NULL FROM own_child c JOIN offer o USING (offer_id)
UNION ALL SELECT c.fact_id, f.vacancy_id, NULL FROM child_correction c JOIN fact f USING (fact_id)
WHERE c.child IS NOT NULL AND f.vacancy_id IS NOT NULL;
DROP INDEX ix_offer_unsettled;
DROP INDEX ix_vacancy_open;
