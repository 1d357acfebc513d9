-- What the rules' closer reading keeps besides. Three tables are made again without a check: a score may be missing, a
-- method is taken as it is said before its terms have a reference, and newer terms may leave the reference to older ones.

-- The child is accommodated, but not through this vacancy: whose duty that ends, and with which referral (M-DECIDE).
ALTER TABLE arrival ADD COLUMN referral_id INTEGER CONSTRAINT fk_arrival_referral REFERENCES referral;
-- Why a child arrives a second time (M-SAME-CHILD).
ALTER TABLE arrival ADD COLUMN override_reason TEXT;
-- The day of the national referral (M-OWN).
ALTER TABLE own_child ADD COLUMN referred_on TEXT
  CONSTRAINT ck_own_child_referred_on CHECK (referred_on IS NULL OR referred_on IS date(referred_on, '+0 days'));

-- The matching has failed while a duty stands (M-DECIDE); the reason codes are the fact's.
CREATE TABLE match_failure (
  fact_id     INTEGER PRIMARY KEY,
  offer_id    INTEGER NOT NULL,
  referral_id INTEGER NOT NULL,
  failed_at   TEXT NOT NULL,
  note        TEXT,
  CONSTRAINT ck_match_failure_at CHECK (failed_at IS strftime('%Y-%m-%dT%H:%M:%SZ', failed_at, '+0 days')),
  CONSTRAINT fk_match_failure_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_match_failure_offer FOREIGN KEY (offer_id) REFERENCES offer,
  CONSTRAINT fk_match_failure_referral FOREIGN KEY (referral_id) REFERENCES referral
) STRICT;

-- The days on which an authority's lead is away, both included, and the first day back if that is another (P-AWAY).
CREATE TABLE away (
  fact_id      INTEGER PRIMARY KEY,
  authority_id INTEGER NOT NULL,
  from_on      TEXT NOT NULL,
  until_on     TEXT NOT NULL,
  deputy       TEXT,
  email        TEXT,
  phone        TEXT,
  CONSTRAINT ck_away_from CHECK (from_on IS date(from_on, '+0 days')),
  CONSTRAINT ck_away_until CHECK (until_on IS date(until_on, '+0 days')),
  CONSTRAINT ck_away_order CHECK (until_on >= from_on),
  CONSTRAINT fk_away_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_away_authority FOREIGN KEY (authority_id) REFERENCES authority
) STRICT;
CREATE TABLE away_end (
  fact_id      INTEGER PRIMARY KEY,
  away_fact_id INTEGER NOT NULL,
  back_on      TEXT NOT NULL,
  CONSTRAINT ck_away_end_back CHECK (back_on IS date(back_on, '+0 days')),
  CONSTRAINT fk_away_end_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_away_end_away FOREIGN KEY (away_fact_id) REFERENCES away
) STRICT;

-- What was wrong in a fact that others rest on (A-APPEND). A column that is NULL corrects nothing; the latest counts.
CREATE TABLE vacancy_correction (
  fact_id           INTEGER PRIMARY KEY,
  vacancy_id        INTEGER NOT NULL,
  provider_id       INTEGER,
  carer             TEXT,
  area              TEXT,
  area_authority_id INTEGER,
  reason            TEXT NOT NULL,
  CONSTRAINT ck_vacancy_correction_carer CHECK (carer GLOB '[a-z0-9]*' AND carer NOT GLOB '*[^a-z0-9-]*'),
  CONSTRAINT ck_vacancy_correction_area CHECK ((area IS NULL) = (area_authority_id IS NULL)),
  CONSTRAINT ck_vacancy_correction_any CHECK (coalesce(provider_id, carer, area) IS NOT NULL),
  CONSTRAINT fk_vacancy_correction_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_vacancy_correction_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy,
  CONSTRAINT fk_vacancy_correction_provider FOREIGN KEY (provider_id) REFERENCES provider,
  CONSTRAINT fk_vacancy_correction_area FOREIGN KEY (area_authority_id) REFERENCES authority
) STRICT;
CREATE TABLE child_correction (
  fact_id           INTEGER PRIMARY KEY,
  referral_id       INTEGER,
  own_child_fact_id INTEGER,
  child             TEXT,
  age               INTEGER,
  sex               TEXT,
  languages         TEXT,
  referred_on       TEXT,
  override_reason   TEXT,
  reason            TEXT NOT NULL,
  CONSTRAINT ck_child_correction_of_one CHECK ((referral_id IS NULL) <> (own_child_fact_id IS NULL)),
  CONSTRAINT ck_child_correction_age CHECK (age BETWEEN 0 AND 25),
  CONSTRAINT ck_child_correction_under_16 CHECK (age < 16 OR override_reason IS NOT NULL),
  CONSTRAINT ck_child_correction_sex CHECK (sex IN ('female', 'male')),
  CONSTRAINT ck_child_correction_referred_on CHECK (referred_on IS NULL OR referred_on IS date(referred_on, '+0 days')),
  CONSTRAINT ck_child_correction_any CHECK (coalesce(child, age, sex, languages, referred_on) IS NOT NULL),
  CONSTRAINT fk_child_correction_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_child_correction_referral FOREIGN KEY (referral_id) REFERENCES referral,
  CONSTRAINT fk_child_correction_own_child FOREIGN KEY (own_child_fact_id) REFERENCES own_child
) STRICT;

CREATE TABLE survey_reply (
  fact_id      INTEGER PRIMARY KEY,
  authority_id INTEGER NOT NULL,
  score        INTEGER,
  experience   TEXT,
  suggestions  TEXT,
  note         TEXT,
  CONSTRAINT ck_survey_answer_score CHECK (score BETWEEN 1 AND 5),
  CONSTRAINT ck_survey_answer_any CHECK (coalesce(score, experience, suggestions, note) IS NOT NULL),
  CONSTRAINT fk_survey_answer_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_survey_answer_authority FOREIGN KEY (authority_id) REFERENCES authority
) STRICT;
INSERT INTO survey_reply SELECT fact_id, authority_id, score, NULL, NULL, note FROM survey_answer;
DROP TABLE survey_answer;
ALTER TABLE survey_reply RENAME TO survey_answer;

CREATE TABLE form (
  fact_id         INTEGER PRIMARY KEY,
  offer_id        INTEGER NOT NULL,
  received_at     TEXT NOT NULL,
  note            TEXT,
  contract        TEXT,
  terms_ref       TEXT,
  contract_reason TEXT,
  CONSTRAINT ck_feedback_received_at CHECK (received_at IS strftime('%Y-%m-%dT%H:%M:%SZ', received_at, '+0 days')),
  CONSTRAINT ck_feedback_contract CHECK (contract IN ('framework', 'spot')),
  CONSTRAINT fk_feedback_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_feedback_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT;
INSERT INTO form SELECT fact_id, offer_id, received_at, note, contract, terms_ref, contract_reason FROM feedback;
DROP TABLE feedback;
ALTER TABLE form RENAME TO feedback;

CREATE TABLE agreement (
  fact_id           INTEGER PRIMARY KEY,
  offer_id          INTEGER NOT NULL,
  contract          TEXT NOT NULL,
  terms_ref         TEXT,
  weekly_cost_pence INTEGER,
  confirmed         INTEGER NOT NULL,
  reason            TEXT,
  agreed_at         TEXT NOT NULL,
  CONSTRAINT ck_terms_contract CHECK (contract IN ('framework', 'spot')),
  CONSTRAINT ck_terms_cost CHECK (weekly_cost_pence BETWEEN 0 AND 9999999),
  CONSTRAINT ck_terms_confirmed CHECK (confirmed IN (0, 1)),
  CONSTRAINT ck_terms_agreed_at CHECK (agreed_at IS strftime('%Y-%m-%dT%H:%M:%SZ', agreed_at, '+0 days')),
  CONSTRAINT fk_terms_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_terms_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT;
INSERT INTO agreement
SELECT fact_id, offer_id, contract, terms_ref, weekly_cost_pence, confirmed, reason, agreed_at FROM terms;
DROP TABLE terms;
ALTER TABLE agreement RENAME TO terms;
