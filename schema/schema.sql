-- Generated from schema/migrations; tests/store/schema_dump_test.cpp says how.

CREATE TABLE answer (
  fact_id     INTEGER PRIMARY KEY,
  offer_id    INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  late        INTEGER NOT NULL,
  late_reason TEXT,
  via         TEXT, answered_by TEXT,
  CONSTRAINT ck_answer_kind CHECK (kind IN ('accept', 'refuse')),
  CONSTRAINT ck_answer_at CHECK (answered_at IS strftime('%Y-%m-%dT%H:%M:%SZ', answered_at, '+0 days')),
  CONSTRAINT ck_answer_late CHECK (late IN (0, 1)),
  CONSTRAINT ck_answer_late_reason CHECK (late = 0 OR kind = 'refuse' OR late_reason IS NOT NULL),
  CONSTRAINT ck_answer_via CHECK (via IN ('email', 'phone')),
  CONSTRAINT fk_answer_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_answer_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT;

CREATE INDEX ix_answer_offer ON answer (offer_id);

CREATE TABLE arrival (
  fact_id      INTEGER PRIMARY KEY,
  offer_id     INTEGER NOT NULL,
  arrived_on   TEXT NOT NULL,
  elsewhere    INTEGER NOT NULL,
  in_region    INTEGER,
  overrun_days INTEGER, referral_id INTEGER CONSTRAINT fk_arrival_referral REFERENCES referral, override_reason TEXT,
  CONSTRAINT ck_arrival_on CHECK (arrived_on IS date(arrived_on, '+0 days')),
  CONSTRAINT ck_arrival_elsewhere CHECK (elsewhere IN (0, 1)),
  CONSTRAINT ck_arrival_in_region CHECK (in_region IN (0, 1)),
  CONSTRAINT ck_arrival_overrun CHECK (overrun_days >= 0),
  CONSTRAINT fk_arrival_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_arrival_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT;

CREATE TABLE audit_body (
  seq  INTEGER PRIMARY KEY,
  salt BLOB NOT NULL,
  body TEXT NOT NULL,
  CONSTRAINT ck_audit_body_salt CHECK (length(salt) = 32),
  CONSTRAINT fk_audit_body_event FOREIGN KEY (seq) REFERENCES audit_event
) STRICT;

CREATE TABLE audit_event (
  seq              INTEGER PRIMARY KEY,
  fact_id          INTEGER,
  happened_at      TEXT NOT NULL,
  recorded_at      TEXT NOT NULL,
  real_at          TEXT NOT NULL,
  clock_overridden INTEGER NOT NULL,
  actor            TEXT NOT NULL,
  command          TEXT NOT NULL,
  record           TEXT NOT NULL,
  rules            TEXT NOT NULL,
  previous_hash    BLOB NOT NULL,
  commitment       BLOB NOT NULL,
  hash             BLOB NOT NULL,
  CONSTRAINT ck_audit_event_clock CHECK (clock_overridden IN (0, 1)),
  CONSTRAINT ck_audit_event_hashes
    CHECK (length(previous_hash) = 32 AND length(commitment) = 32 AND length(hash) = 32),
  CONSTRAINT uq_audit_event_fact UNIQUE (fact_id),
  CONSTRAINT fk_audit_event_fact FOREIGN KEY (fact_id) REFERENCES fact
) STRICT;

CREATE INDEX ix_audit_event_imported ON audit_event (fact_id) WHERE command GLOB 'import *';

CREATE TABLE authority (
  authority_id INTEGER PRIMARY KEY,
  fact_id      INTEGER NOT NULL,
  code         TEXT NOT NULL,
  CONSTRAINT uq_authority_code UNIQUE (code),
  CONSTRAINT ck_authority_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*'),
  CONSTRAINT fk_authority_fact FOREIGN KEY (fact_id) REFERENCES fact
) STRICT;

CREATE TABLE authority_detail (
  fact_id      INTEGER NOT NULL,
  authority_id INTEGER NOT NULL,
  name         TEXT NOT NULL,
  gss          TEXT,
  position     INTEGER NOT NULL,
  email        TEXT,
  contact      TEXT,
  phone        TEXT,
  CONSTRAINT pk_authority_detail PRIMARY KEY (authority_id, fact_id),
  CONSTRAINT ck_authority_detail_position CHECK (position >= 1),
  CONSTRAINT fk_authority_detail_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_authority_detail_authority FOREIGN KEY (authority_id) REFERENCES authority
) STRICT, WITHOUT ROWID;

CREATE TABLE awake (
  vacancy_id INTEGER PRIMARY KEY,
  CONSTRAINT fk_awake_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT;

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

CREATE TABLE calendar_change (
  fact_id INTEGER PRIMARY KEY,
  day_on  TEXT NOT NULL,
  closed  INTEGER NOT NULL,
  reason  TEXT NOT NULL,
  CONSTRAINT ck_calendar_change_day CHECK (day_on IS date(day_on, '+0 days')),
  CONSTRAINT ck_calendar_change_closed CHECK (closed IN (0, 1)),
  CONSTRAINT fk_calendar_change_fact FOREIGN KEY (fact_id) REFERENCES fact
) STRICT;

CREATE TABLE calendar_file (
  fact_id  INTEGER PRIMARY KEY,
  first_on TEXT NOT NULL,
  last_on  TEXT NOT NULL,
  CONSTRAINT ck_calendar_file_first CHECK (first_on IS date(first_on, '+0 days')),
  CONSTRAINT ck_calendar_file_last CHECK (last_on IS date(last_on, '+0 days')),
  CONSTRAINT ck_calendar_file_span CHECK (first_on <= last_on),
  CONSTRAINT fk_calendar_file_fact FOREIGN KEY (fact_id) REFERENCES fact
) STRICT;

CREATE TABLE calendar_file_day (
  fact_id INTEGER NOT NULL,
  day_on  TEXT NOT NULL,
  name    TEXT NOT NULL,
  CONSTRAINT pk_calendar_file_day PRIMARY KEY (fact_id, day_on),
  CONSTRAINT ck_calendar_file_day CHECK (day_on IS date(day_on, '+0 days')),
  CONSTRAINT fk_calendar_file_day_file FOREIGN KEY (fact_id) REFERENCES calendar_file
) STRICT, WITHOUT ROWID;

CREATE TABLE chase (
  fact_id     INTEGER PRIMARY KEY,
  referral_id INTEGER NOT NULL,
  chased_at   TEXT NOT NULL,
  until_at    TEXT NOT NULL,
  CONSTRAINT ck_chase_chased_at CHECK (chased_at IS strftime('%Y-%m-%dT%H:%M:%SZ', chased_at, '+0 days')),
  CONSTRAINT ck_chase_until_at CHECK (until_at IS strftime('%Y-%m-%dT%H:%M:%SZ', until_at, '+0 days')),
  CONSTRAINT ck_chase_until_after_chased CHECK (until_at > chased_at),
  CONSTRAINT fk_chase_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_chase_referral FOREIGN KEY (referral_id) REFERENCES referral
) STRICT;

CREATE INDEX ix_chase_referral ON chase (referral_id);

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

CREATE TABLE child_name (
  fact_id    INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL,
  compared   TEXT,
  CONSTRAINT fk_child_name_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_child_name_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT;

CREATE INDEX ix_child_name_compared ON child_name (compared);

CREATE TABLE child_profile (
  fact_id         INTEGER PRIMARY KEY,
  referral_id     INTEGER NOT NULL,
  child           TEXT NOT NULL,
  age             INTEGER NOT NULL,
  sex             TEXT,
  languages       TEXT,
  override_reason TEXT,
  referred_on     TEXT,
  received_at     TEXT NOT NULL,
  passed_at       TEXT NOT NULL,
  decision_due_at TEXT NOT NULL,
  CONSTRAINT ck_child_profile_age CHECK (age BETWEEN 0 AND 25),
  CONSTRAINT ck_child_profile_under_16 CHECK (age < 16 OR override_reason IS NOT NULL),
  CONSTRAINT ck_child_profile_sex CHECK (sex IN ('female', 'male')),
  CONSTRAINT ck_child_profile_referred_on CHECK (referred_on IS NULL OR referred_on IS date(referred_on, '+0 days')),
  CONSTRAINT ck_child_profile_received_at
    CHECK (received_at IS strftime('%Y-%m-%dT%H:%M:%SZ', received_at, '+0 days')),
  CONSTRAINT ck_child_profile_passed_at CHECK (passed_at IS strftime('%Y-%m-%dT%H:%M:%SZ', passed_at, '+0 days')),
  CONSTRAINT ck_child_profile_due_at
    CHECK (decision_due_at IS strftime('%Y-%m-%dT%H:%M:%SZ', decision_due_at, '+0 days')),
  CONSTRAINT ck_child_profile_passed_after_received CHECK (passed_at >= received_at),
  CONSTRAINT ck_child_profile_due_after_passed CHECK (decision_due_at > passed_at),
  CONSTRAINT fk_child_profile_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_child_profile_referral FOREIGN KEY (referral_id) REFERENCES referral
) STRICT;

CREATE INDEX ix_child_profile_referral ON child_profile (referral_id);

CREATE TABLE closing (
  fact_id    INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL,
  closed_as  TEXT NOT NULL,
  closed_at  TEXT NOT NULL,
  reason     TEXT NOT NULL,
  CONSTRAINT ck_closing_as
    CHECK (closed_as IN ('filled-elsewhere', 'withdrawn', 'turned-down', 'refused', 'exhausted')),
  CONSTRAINT ck_closing_at CHECK (closed_at IS strftime('%Y-%m-%dT%H:%M:%SZ', closed_at, '+0 days')),
  CONSTRAINT fk_closing_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_closing_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT;

CREATE INDEX ix_closing_vacancy ON closing (vacancy_id);

CREATE TABLE contact (
  contact_id   INTEGER PRIMARY KEY,
  fact_id      INTEGER NOT NULL,
  authority_id INTEGER,
  provider_id  INTEGER,
  name         TEXT NOT NULL,
  email        TEXT,
  phone        TEXT, copied INTEGER NOT NULL DEFAULT 0 CONSTRAINT ck_contact_copied CHECK (copied IN (0, 1)),
  CONSTRAINT ck_contact_of_one CHECK ((authority_id IS NULL) <> (provider_id IS NULL)),
  CONSTRAINT fk_contact_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_contact_authority FOREIGN KEY (authority_id) REFERENCES authority,
  CONSTRAINT fk_contact_provider FOREIGN KEY (provider_id) REFERENCES provider
) STRICT;

CREATE TABLE contact_removal (
  fact_id    INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL,
  CONSTRAINT fk_contact_removal_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_contact_removal_contact FOREIGN KEY (contact_id) REFERENCES contact
) STRICT;

CREATE TABLE fact (
  fact_id     INTEGER PRIMARY KEY,
  command     TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  vacancy_id  INTEGER,
  voided_by   INTEGER,
  CONSTRAINT ck_fact_happened_at CHECK (happened_at IS strftime('%Y-%m-%dT%H:%M:%SZ', happened_at, '+0 days')),
  CONSTRAINT ck_fact_recorded_at CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%SZ', recorded_at, '+0 days')),
  CONSTRAINT ck_fact_not_in_future CHECK (happened_at <= recorded_at),
  CONSTRAINT fk_fact_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_fact_voided_by FOREIGN KEY (voided_by) REFERENCES void (fact_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX ix_fact_rota ON fact (happened_at)
  WHERE voided_by IS NULL AND command IN ('offer', 'offer rescind', 'respond', 'vacancy close', 'withdraw',
    'authority withdraw');

CREATE INDEX ix_fact_vacancy ON fact (vacancy_id);

CREATE TABLE "feedback" (
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

CREATE INDEX ix_feedback_offer ON feedback (offer_id);

CREATE TABLE file_mark (
  mark TEXT NOT NULL,
  CONSTRAINT ck_file_mark CHECK (length(mark) = 16)
) STRICT;

CREATE TABLE first_contact (
  fact_id        INTEGER PRIMARY KEY,
  offer_id       INTEGER NOT NULL,
  contacted_at   TEXT NOT NULL,
  terms_received INTEGER NOT NULL,
  CONSTRAINT ck_first_contact_at CHECK (contacted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', contacted_at, '+0 days')),
  CONSTRAINT ck_first_contact_terms CHECK (terms_received IN (0, 1)),
  CONSTRAINT fk_first_contact_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_first_contact_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT;

CREATE TABLE framework (
  framework_id      INTEGER PRIMARY KEY,
  fact_id           INTEGER NOT NULL,
  authority_id      INTEGER NOT NULL,
  provider_id       INTEGER NOT NULL,
  from_on           TEXT NOT NULL,
  until_on          TEXT,
  weekly_rate_pence INTEGER,
  CONSTRAINT ck_framework_from CHECK (from_on IS date(from_on, '+0 days')),
  CONSTRAINT ck_framework_until CHECK (until_on IS NULL OR until_on IS date(until_on, '+0 days')),
  CONSTRAINT ck_framework_order CHECK (until_on IS NULL OR until_on >= from_on),
  CONSTRAINT ck_framework_rate CHECK (weekly_rate_pence BETWEEN 0 AND 9999999),
  CONSTRAINT fk_framework_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_framework_authority FOREIGN KEY (authority_id) REFERENCES authority,
  CONSTRAINT fk_framework_provider FOREIGN KEY (provider_id) REFERENCES provider
) STRICT;

CREATE TABLE framework_end (
  fact_id      INTEGER PRIMARY KEY,
  framework_id INTEGER NOT NULL,
  until_on     TEXT NOT NULL,
  CONSTRAINT ck_framework_end_until CHECK (until_on IS date(until_on, '+0 days')),
  CONSTRAINT fk_framework_end_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_framework_end_framework FOREIGN KEY (framework_id) REFERENCES framework
) STRICT;

CREATE TABLE hold_extension (
  fact_id           INTEGER PRIMARY KEY,
  vacancy_id        INTEGER NOT NULL,
  until_on          TEXT NOT NULL,
  until_at          TEXT NOT NULL,
  weekly_cost_pence INTEGER,
  reason            TEXT,
  CONSTRAINT ck_hold_extension_until_on CHECK (until_on IS date(until_on, '+0 days')),
  CONSTRAINT ck_hold_extension_until_at CHECK (until_at IS strftime('%Y-%m-%dT%H:%M:%SZ', until_at, '+0 days')),
  CONSTRAINT ck_hold_extension_cost CHECK (weekly_cost_pence BETWEEN 0 AND 9999999),
  CONSTRAINT fk_hold_extension_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_hold_extension_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT;

CREATE TABLE match_decision (
  fact_id     INTEGER PRIMARY KEY,
  offer_id    INTEGER NOT NULL,
  referral_id INTEGER,
  decision    TEXT NOT NULL,
  decided_at  TEXT NOT NULL,
  note        TEXT,
  CONSTRAINT ck_match_decision CHECK (decision IN ('accept', 'refuse', 'proceed')),
  CONSTRAINT ck_match_decision_at CHECK (decided_at IS strftime('%Y-%m-%dT%H:%M:%SZ', decided_at, '+0 days')),
  CONSTRAINT fk_match_decision_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_match_decision_offer FOREIGN KEY (offer_id) REFERENCES offer,
  CONSTRAINT fk_match_decision_referral FOREIGN KEY (referral_id) REFERENCES referral
) STRICT;

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

CREATE TABLE note (
  fact_id      INTEGER PRIMARY KEY,
  vacancy_id   INTEGER,
  offer_id     INTEGER,
  authority_id INTEGER,
  provider_id  INTEGER,
  noted_at     TEXT NOT NULL,
  with_party   TEXT,
  via          TEXT,
  text         TEXT NOT NULL,
  CONSTRAINT ck_note_of_one CHECK ((vacancy_id IS NOT NULL) + (offer_id IS NOT NULL) + (authority_id IS NOT NULL)
                                   + (provider_id IS NOT NULL) = 1),
  CONSTRAINT ck_note_noted_at CHECK (noted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', noted_at, '+0 days')),
  CONSTRAINT ck_note_via CHECK (via IN ('email', 'phone')),
  CONSTRAINT fk_note_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_note_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy,
  CONSTRAINT fk_note_offer FOREIGN KEY (offer_id) REFERENCES offer,
  CONSTRAINT fk_note_authority FOREIGN KEY (authority_id) REFERENCES authority,
  CONSTRAINT fk_note_provider FOREIGN KEY (provider_id) REFERENCES provider
) STRICT;

CREATE TABLE offer (
  offer_id         INTEGER PRIMARY KEY,
  fact_id          INTEGER NOT NULL,
  vacancy_id       INTEGER NOT NULL,
  authority_id     INTEGER NOT NULL,
  track            TEXT NOT NULL,
  sent_at          TEXT NOT NULL,
  clock_started_at TEXT NOT NULL,
  due_at           TEXT NOT NULL,
  outside_pilot    INTEGER NOT NULL,
  override_reason  TEXT,
  settled_at       TEXT,
  CONSTRAINT uq_offer_fact UNIQUE (fact_id),
  CONSTRAINT ck_offer_track CHECK (track IN ('standard', 'accelerated')),
  CONSTRAINT ck_offer_sent_at CHECK (sent_at IS strftime('%Y-%m-%dT%H:%M:%SZ', sent_at, '+0 days')),
  CONSTRAINT ck_offer_clock_started_at
    CHECK (clock_started_at IS strftime('%Y-%m-%dT%H:%M:%SZ', clock_started_at, '+0 days')),
  CONSTRAINT ck_offer_due_at CHECK (due_at IS strftime('%Y-%m-%dT%H:%M:%SZ', due_at, '+0 days')),
  CONSTRAINT ck_offer_clock_after_sent CHECK (clock_started_at >= sent_at),
  CONSTRAINT ck_offer_due_after_clock CHECK (due_at > clock_started_at),
  CONSTRAINT ck_offer_outside_pilot CHECK (outside_pilot IN (0, 1)),
  CONSTRAINT ck_offer_settled_at CHECK (settled_at IS NULL OR settled_at >= sent_at),
  CONSTRAINT fk_offer_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_offer_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy,
  CONSTRAINT fk_offer_authority FOREIGN KEY (authority_id) REFERENCES authority
) STRICT;

CREATE INDEX ix_offer_vacancy ON offer (vacancy_id);

CREATE TABLE own_child (
  fact_id         INTEGER PRIMARY KEY,
  offer_id        INTEGER NOT NULL,
  child           TEXT NOT NULL,
  age             INTEGER NOT NULL,
  sex             TEXT,
  languages       TEXT,
  override_reason TEXT,
  chosen_at       TEXT NOT NULL, referred_on TEXT
  CONSTRAINT ck_own_child_referred_on CHECK (referred_on IS NULL OR referred_on IS date(referred_on, '+0 days')),
  CONSTRAINT ck_own_child_age CHECK (age BETWEEN 0 AND 25),
  CONSTRAINT ck_own_child_under_16 CHECK (age < 16 OR override_reason IS NOT NULL),
  CONSTRAINT ck_own_child_sex CHECK (sex IN ('female', 'male')),
  CONSTRAINT ck_own_child_chosen_at CHECK (chosen_at IS strftime('%Y-%m-%dT%H:%M:%SZ', chosen_at, '+0 days')),
  CONSTRAINT fk_own_child_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_own_child_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT;

CREATE TABLE participation (
  fact_id      INTEGER NOT NULL,
  authority_id INTEGER NOT NULL,
  from_at      TEXT NOT NULL,
  taking_part  INTEGER NOT NULL,
  reason       TEXT,
  CONSTRAINT pk_participation PRIMARY KEY (authority_id, fact_id),
  CONSTRAINT ck_participation_from_at CHECK (from_at IS strftime('%Y-%m-%dT%H:%M:%SZ', from_at, '+0 days')),
  CONSTRAINT ck_participation_taking_part CHECK (taking_part IN (0, 1)),
  CONSTRAINT fk_participation_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_participation_authority FOREIGN KEY (authority_id) REFERENCES authority
) STRICT, WITHOUT ROWID;

CREATE TABLE partnership_detail (
  fact_id           INTEGER PRIMARY KEY,
  name              TEXT,
  officer           TEXT,
  email             TEXT,
  phone             TEXT,
  forms_to          TEXT,
  home_office_email TEXT,
  home_office_phone TEXT,
  CONSTRAINT fk_partnership_detail_fact FOREIGN KEY (fact_id) REFERENCES fact
) STRICT;

CREATE TABLE pilot (
  pilot_id INTEGER PRIMARY KEY,
  fact_id  INTEGER NOT NULL,
  region   TEXT,
  CONSTRAINT ck_pilot_one CHECK (pilot_id = 1),
  CONSTRAINT fk_pilot_fact FOREIGN KEY (fact_id) REFERENCES fact
) STRICT;

CREATE TABLE policy_value (
  fact_id INTEGER NOT NULL,
  key     TEXT NOT NULL,
  value   TEXT NOT NULL,
  reason  TEXT,
  CONSTRAINT pk_policy_value PRIMARY KEY (fact_id, key),
  CONSTRAINT fk_policy_value_fact FOREIGN KEY (fact_id) REFERENCES fact
) STRICT, WITHOUT ROWID;

CREATE TABLE provider (
  provider_id INTEGER PRIMARY KEY,
  fact_id     INTEGER NOT NULL,
  code        TEXT NOT NULL,
  CONSTRAINT uq_provider_code UNIQUE (code),
  CONSTRAINT ck_provider_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*'),
  CONSTRAINT fk_provider_fact FOREIGN KEY (fact_id) REFERENCES fact
) STRICT;

CREATE TABLE provider_detail (
  fact_id     INTEGER NOT NULL,
  provider_id INTEGER NOT NULL,
  name        TEXT NOT NULL,
  sector      TEXT,
  urn         TEXT,
  email       TEXT,
  contact     TEXT,
  phone       TEXT,
  CONSTRAINT pk_provider_detail PRIMARY KEY (provider_id, fact_id),
  CONSTRAINT ck_provider_detail_sector CHECK (sector IN ('private', 'voluntary')),
  CONSTRAINT fk_provider_detail_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_provider_detail_provider FOREIGN KEY (provider_id) REFERENCES provider
) STRICT, WITHOUT ROWID;

CREATE TABLE quiet_period (
  fact_id INTEGER PRIMARY KEY,
  from_on TEXT NOT NULL,
  CONSTRAINT ck_quiet_period_from CHECK (from_on IS date(from_on, '+0 days')),
  CONSTRAINT fk_quiet_period_fact FOREIGN KEY (fact_id) REFERENCES fact
) STRICT;

CREATE TABLE quiet_period_end (
  fact_id       INTEGER PRIMARY KEY,
  quiet_fact_id INTEGER NOT NULL,
  until_on      TEXT NOT NULL,
  CONSTRAINT ck_quiet_period_end_until CHECK (until_on IS date(until_on, '+0 days')),
  CONSTRAINT fk_quiet_period_end_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_quiet_period_end_period FOREIGN KEY (quiet_fact_id) REFERENCES quiet_period
) STRICT;

CREATE TABLE reason (
  fact_id INTEGER NOT NULL,
  code    TEXT NOT NULL,
  CONSTRAINT pk_reason PRIMARY KEY (fact_id, code),
  CONSTRAINT fk_reason_fact FOREIGN KEY (fact_id) REFERENCES fact
) STRICT, WITHOUT ROWID;

CREATE TABLE referral (
  referral_id  INTEGER PRIMARY KEY,
  fact_id      INTEGER NOT NULL,
  offer_id     INTEGER NOT NULL,
  requested_at TEXT NOT NULL,
  CONSTRAINT uq_referral_fact UNIQUE (fact_id),
  CONSTRAINT ck_referral_requested_at CHECK (requested_at IS strftime('%Y-%m-%dT%H:%M:%SZ', requested_at, '+0 days')),
  CONSTRAINT fk_referral_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_referral_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT;

CREATE INDEX ix_referral_offer ON referral (offer_id);

CREATE TABLE referral_end (
  fact_id     INTEGER NOT NULL,
  referral_id INTEGER NOT NULL,
  ended_as    TEXT NOT NULL,
  ended_at    TEXT NOT NULL,
  reason      TEXT,
  CONSTRAINT pk_referral_end PRIMARY KEY (referral_id, fact_id),
  CONSTRAINT ck_referral_end_as CHECK (ended_as IN ('none', 'withdrawn', 'refused', 'accepted')),
  CONSTRAINT ck_referral_end_at CHECK (ended_at IS strftime('%Y-%m-%dT%H:%M:%SZ', ended_at, '+0 days')),
  CONSTRAINT fk_referral_end_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_referral_end_referral FOREIGN KEY (referral_id) REFERENCES referral
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_referral_end_fact ON referral_end (fact_id);

CREATE TABLE rescission (
  fact_id      INTEGER NOT NULL,
  offer_id     INTEGER NOT NULL,
  rescinded_at TEXT NOT NULL,
  reason       TEXT NOT NULL,
  CONSTRAINT pk_rescission PRIMARY KEY (offer_id, fact_id),
  CONSTRAINT ck_rescission_at CHECK (rescinded_at IS strftime('%Y-%m-%dT%H:%M:%SZ', rescinded_at, '+0 days')),
  CONSTRAINT fk_rescission_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_rescission_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_rescission_fact ON rescission (fact_id);

CREATE TABLE resting (
  owed             INTEGER NOT NULL,
  unanswered_until TEXT,
  settled          INTEGER NOT NULL,
  CONSTRAINT ck_resting_settled CHECK (settled IN (0, 1)),
  CONSTRAINT ck_resting_owed CHECK (owed >= 0),
  CONSTRAINT ck_resting_until
    CHECK (unanswered_until IS NULL OR unanswered_until IS strftime('%Y-%m-%dT%H:%M:%SZ', unanswered_until, '+0 days'))
) STRICT;

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

CREATE TABLE resting_case (
  vacancy_id INTEGER PRIMARY KEY,
  owed       INTEGER NOT NULL,
  CONSTRAINT ck_resting_case_owed CHECK (owed > 0),
  CONSTRAINT fk_resting_case_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT;

CREATE TABLE resting_slots (
  authority_id INTEGER PRIMARY KEY,
  accepted     INTEGER NOT NULL,
  in_area      INTEGER NOT NULL,
  CONSTRAINT fk_resting_slots_authority FOREIGN KEY (authority_id) REFERENCES authority
) STRICT;

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

CREATE TABLE stepping_back (
  fact_id    INTEGER PRIMARY KEY,
  offer_id   INTEGER NOT NULL,
  stepped_at TEXT NOT NULL,
  note       TEXT,
  CONSTRAINT ck_stepping_back_at CHECK (stepped_at IS strftime('%Y-%m-%dT%H:%M:%SZ', stepped_at, '+0 days')),
  CONSTRAINT fk_stepping_back_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_stepping_back_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT;

CREATE TABLE "survey_answer" (
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

CREATE TABLE "terms" (
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

CREATE TABLE told (
  fact_id       INTEGER PRIMARY KEY,
  about         TEXT NOT NULL,
  party         TEXT NOT NULL,
  vacancy_id    INTEGER,
  offer_id      INTEGER,
  referral_id   INTEGER,
  authority_id  INTEGER,
  provider_id   INTEGER,
  event_fact_id INTEGER,
  told_at       TEXT NOT NULL,
  via           TEXT,
  note          TEXT,
  CONSTRAINT ck_told_about CHECK (about IN ('rescinded', 'contacts', 'date', 'details', 'quiet', 'no-child', 'profile',
    'decision', 'transport', 'arrival', 'stepped-back', 'declined', 'filled', 'survey', 'scope', 'correction')),
  CONSTRAINT ck_told_party CHECK (party IN ('authority', 'provider', 'home-office')),
  CONSTRAINT ck_told_of_pilot CHECK ((vacancy_id IS NULL) = (about IN ('survey', 'scope'))),
  CONSTRAINT ck_told_authority CHECK (party <> 'authority' OR authority_id IS NOT NULL),
  CONSTRAINT ck_told_provider CHECK ((party = 'provider') = (provider_id IS NOT NULL)),
  CONSTRAINT ck_told_event CHECK (event_fact_id IS NOT NULL OR about = 'survey'),
  CONSTRAINT ck_told_via CHECK (via IN ('email', 'phone')),
  CONSTRAINT ck_told_at CHECK (told_at IS strftime('%Y-%m-%dT%H:%M:%SZ', told_at, '+0 days')),
  CONSTRAINT fk_told_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_told_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy,
  CONSTRAINT fk_told_offer FOREIGN KEY (offer_id) REFERENCES offer,
  CONSTRAINT fk_told_referral FOREIGN KEY (referral_id) REFERENCES referral,
  CONSTRAINT fk_told_authority FOREIGN KEY (authority_id) REFERENCES authority,
  CONSTRAINT fk_told_provider FOREIGN KEY (provider_id) REFERENCES provider,
  CONSTRAINT fk_told_event FOREIGN KEY (event_fact_id) REFERENCES fact
) STRICT;

CREATE INDEX ix_told_about ON told (about);

CREATE INDEX ix_told_vacancy ON told (vacancy_id);

CREATE INDEX told_by_event ON told (event_fact_id);

CREATE TABLE transport (
  fact_id     INTEGER PRIMARY KEY,
  offer_id    INTEGER NOT NULL,
  arranged_at TEXT NOT NULL,
  arranged_on TEXT NOT NULL,
  CONSTRAINT ck_transport_arranged_at CHECK (arranged_at IS strftime('%Y-%m-%dT%H:%M:%SZ', arranged_at, '+0 days')),
  CONSTRAINT ck_transport_arranged_on CHECK (arranged_on IS date(arranged_on, '+0 days')),
  CONSTRAINT fk_transport_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_transport_offer FOREIGN KEY (offer_id) REFERENCES offer
) STRICT;

CREATE TABLE transport_cancelled (
  fact_id           INTEGER PRIMARY KEY,
  transport_fact_id INTEGER NOT NULL,
  cancelled_at      TEXT NOT NULL,
  reason            TEXT NOT NULL,
  CONSTRAINT ck_transport_cancelled_at CHECK (cancelled_at IS strftime('%Y-%m-%dT%H:%M:%SZ', cancelled_at, '+0 days')),
  CONSTRAINT fk_transport_cancelled_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_transport_cancelled_transport FOREIGN KEY (transport_fact_id) REFERENCES transport
) STRICT;

CREATE TABLE vacancy (
  vacancy_id        INTEGER PRIMARY KEY,
  fact_id           INTEGER NOT NULL,
  provider_id       INTEGER NOT NULL,
  carer             TEXT NOT NULL,
  area              TEXT NOT NULL,
  area_authority_id INTEGER,
  notified_at       TEXT NOT NULL,
  override_reason   TEXT,
  closed_at         TEXT,
  CONSTRAINT uq_vacancy_fact UNIQUE (fact_id),
  CONSTRAINT ck_vacancy_carer CHECK (carer GLOB '[a-z0-9]*' AND carer NOT GLOB '*[^a-z0-9-]*'),
  CONSTRAINT ck_vacancy_notified_at CHECK (notified_at IS strftime('%Y-%m-%dT%H:%M:%SZ', notified_at, '+0 days')),
  CONSTRAINT ck_vacancy_closed_at
    CHECK (closed_at IS NULL OR closed_at IS strftime('%Y-%m-%dT%H:%M:%SZ', closed_at, '+0 days')),
  CONSTRAINT ck_vacancy_closed_after_notified CHECK (closed_at IS NULL OR closed_at >= notified_at),
  CONSTRAINT fk_vacancy_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_vacancy_provider FOREIGN KEY (provider_id) REFERENCES provider,
  CONSTRAINT fk_vacancy_area FOREIGN KEY (area_authority_id) REFERENCES authority
) STRICT;

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

CREATE INDEX ix_vacancy_correction_vacancy ON vacancy_correction (vacancy_id);

CREATE TABLE vacancy_date (
  fact_id      INTEGER NOT NULL,
  vacancy_id   INTEGER NOT NULL,
  available_on TEXT,
  confirmed    INTEGER NOT NULL,
  hold_until   TEXT,
  CONSTRAINT pk_vacancy_date PRIMARY KEY (vacancy_id, fact_id),
  CONSTRAINT ck_vacancy_date_available CHECK (available_on IS NULL OR available_on IS date(available_on, '+0 days')),
  CONSTRAINT ck_vacancy_date_confirmed CHECK (confirmed IN (0, 1)),
  CONSTRAINT ck_vacancy_date_known CHECK (confirmed = 0 OR available_on IS NOT NULL),
  CONSTRAINT ck_vacancy_date_hold CHECK ((available_on IS NULL) = (hold_until IS NULL)),
  CONSTRAINT ck_vacancy_date_hold_until
    CHECK (hold_until IS NULL OR hold_until IS strftime('%Y-%m-%dT%H:%M:%SZ', hold_until, '+0 days')),
  CONSTRAINT fk_vacancy_date_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_vacancy_date_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT, WITHOUT ROWID;

CREATE TABLE vacancy_detail (
  fact_id    INTEGER NOT NULL,
  vacancy_id INTEGER NOT NULL,
  youngest   INTEGER,
  oldest     INTEGER,
  sex        TEXT,
  languages  TEXT,
  notes      TEXT,
  CONSTRAINT pk_vacancy_detail PRIMARY KEY (vacancy_id, fact_id),
  CONSTRAINT ck_vacancy_detail_ages
    CHECK ((youngest IS NULL) = (oldest IS NULL) AND (youngest IS NULL OR (youngest BETWEEN 0 AND oldest AND oldest <= 17))),
  CONSTRAINT ck_vacancy_detail_sex CHECK (sex IN ('any', 'female', 'male')),
  CONSTRAINT fk_vacancy_detail_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_vacancy_detail_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_vacancy_detail_fact ON vacancy_detail (fact_id);

CREATE TABLE vacancy_reference (
  fact_id    INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL,
  reference  TEXT NOT NULL,
  CONSTRAINT ck_vacancy_reference_text CHECK (reference <> ''),
  CONSTRAINT fk_vacancy_reference_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_vacancy_reference_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT;

CREATE INDEX ix_vacancy_reference_vacancy ON vacancy_reference (vacancy_id);

CREATE TABLE void (
  fact_id        INTEGER PRIMARY KEY,
  voided_fact_id INTEGER NOT NULL,
  reason         TEXT NOT NULL,
  CONSTRAINT fk_void_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_void_voided FOREIGN KEY (voided_fact_id) REFERENCES fact,
  CONSTRAINT uq_void_once UNIQUE (voided_fact_id)
) STRICT;

CREATE TRIGGER answer_fixed BEFORE UPDATE ON answer
BEGIN SELECT RAISE(ABORT, 'A-APPEND: an answer is never changed'); END;

CREATE TRIGGER answer_kept BEFORE DELETE ON answer
BEGIN SELECT RAISE(ABORT, 'A-APPEND: an answer is never deleted'); END;

CREATE TRIGGER answer_once BEFORE INSERT ON answer
WHEN EXISTS (SELECT 1 FROM answer a JOIN fact f USING (fact_id)
             WHERE a.fact_id = NEW.fact_id OR (a.offer_id = NEW.offer_id AND f.voided_by IS NULL))
BEGIN SELECT RAISE(ABORT, 'A-APPEND: an offer is answered once'); END;

CREATE TRIGGER answer_settles AFTER INSERT ON answer WHEN NEW.kind = 'accept' OR NEW.late = 0
BEGIN UPDATE offer SET settled_at = NEW.answered_at WHERE offer_id = NEW.offer_id; END;

CREATE TRIGGER audit_body_append BEFORE INSERT ON audit_body
WHEN EXISTS (SELECT 1 FROM audit_body WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'A-AUDIT: a body is written once'); END;

CREATE TRIGGER audit_body_fixed BEFORE UPDATE ON audit_body
BEGIN SELECT RAISE(ABORT, 'A-AUDIT: a body may be erased, not changed'); END;

CREATE TRIGGER audit_event_append BEFORE INSERT ON audit_event
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_event)
  OR EXISTS (SELECT 1 FROM audit_event WHERE fact_id = NEW.fact_id)
BEGIN SELECT RAISE(ABORT, 'A-AUDIT: events are appended, one after the other'); END;

CREATE TRIGGER audit_event_fixed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'A-AUDIT: events are never updated'); END;

CREATE TRIGGER audit_event_kept BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'A-AUDIT: events are never deleted'); END;

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

CREATE TRIGGER closing_closes AFTER INSERT ON closing
BEGIN UPDATE vacancy SET closed_at = NEW.closed_at WHERE vacancy_id = NEW.vacancy_id; END;

CREATE TRIGGER fact_append BEFORE INSERT ON fact
WHEN NEW.fact_id <> (SELECT coalesce(max(fact_id), 0) + 1 FROM fact)
BEGIN SELECT RAISE(ABORT, 'A-APPEND: facts are appended, one after the other'); END;

CREATE TRIGGER fact_fixed BEFORE UPDATE OF fact_id, command, happened_at, recorded_at ON fact
BEGIN SELECT RAISE(ABORT, 'A-APPEND: a fact is never changed'); END;

CREATE TRIGGER fact_kept BEFORE DELETE ON fact
BEGIN SELECT RAISE(ABORT, 'A-APPEND: a fact is never deleted'); END;

CREATE TRIGGER fact_subject_once BEFORE UPDATE OF vacancy_id ON fact WHEN OLD.vacancy_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A-APPEND: a fact is completed once'); END;

CREATE TRIGGER fact_voided_once BEFORE UPDATE OF voided_by ON fact WHEN OLD.voided_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A-APPEND: a fact is voided once'); END;

CREATE TRIGGER fact_wakes AFTER UPDATE OF vacancy_id ON fact WHEN NEW.vacancy_id IS NOT NULL
BEGIN INSERT OR IGNORE INTO awake VALUES (NEW.vacancy_id); END;

CREATE TRIGGER void_reopens AFTER UPDATE OF voided_by ON fact
BEGIN
  UPDATE offer SET settled_at = NULL
  WHERE offer_id IN (SELECT offer_id FROM answer WHERE fact_id = NEW.fact_id
                     UNION SELECT offer_id FROM rescission WHERE fact_id = NEW.fact_id);
  UPDATE vacancy SET closed_at = NULL WHERE vacancy_id IN (SELECT vacancy_id FROM closing WHERE fact_id = NEW.fact_id);
END;

CREATE TRIGGER void_wakes AFTER UPDATE OF voided_by ON fact
BEGIN
  INSERT OR IGNORE INTO awake SELECT NEW.vacancy_id WHERE NEW.vacancy_id IS NOT NULL;
  INSERT OR IGNORE INTO awake SELECT o.vacancy_id FROM rescission r JOIN offer o USING (offer_id)
  WHERE NEW.command = 'authority withdraw' AND r.fact_id = NEW.fact_id;
END;

CREATE TRIGGER offer_append BEFORE INSERT ON offer
WHEN NEW.offer_id <> (SELECT coalesce(max(offer_id), 0) + 1 FROM offer)
  OR EXISTS (SELECT 1 FROM offer WHERE fact_id = NEW.fact_id)
BEGIN SELECT RAISE(ABORT, 'A-APPEND: offer numbers are given one after the other'); END;

CREATE TRIGGER offer_fixed
BEFORE UPDATE OF offer_id, fact_id, vacancy_id, authority_id, track, sent_at, clock_started_at, due_at, outside_pilot,
  override_reason ON offer
BEGIN SELECT RAISE(ABORT, 'A-APPEND: an offer stays as it was decided'); END;

CREATE TRIGGER offer_kept BEFORE DELETE ON offer
BEGIN SELECT RAISE(ABORT, 'A-APPEND: an offer is never deleted'); END;

CREATE TRIGGER offer_one_live BEFORE INSERT ON offer
WHEN EXISTS (SELECT 1 FROM offer o WHERE o.vacancy_id = NEW.vacancy_id AND o.settled_at IS NULL AND o.due_at >= NEW.sent_at
             AND EXISTS (SELECT 1 FROM fact f WHERE f.fact_id = o.fact_id AND f.voided_by IS NULL))
BEGIN SELECT RAISE(ABORT, 'D-ONE: the vacancy has a live offer'); END;

CREATE TRIGGER rescission_settles AFTER INSERT ON rescission
BEGIN UPDATE offer SET settled_at = NEW.rescinded_at WHERE offer_id = NEW.offer_id; END;

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

CREATE TRIGGER vacancy_append BEFORE INSERT ON vacancy
WHEN NEW.vacancy_id <> (SELECT coalesce(max(vacancy_id), 0) + 1 FROM vacancy)
  OR EXISTS (SELECT 1 FROM vacancy WHERE fact_id = NEW.fact_id)
BEGIN SELECT RAISE(ABORT, 'A-APPEND: vacancy numbers are given one after the other'); END;

CREATE TRIGGER vacancy_fixed
BEFORE UPDATE OF vacancy_id, fact_id, provider_id, carer, area, area_authority_id, notified_at, override_reason ON vacancy
BEGIN SELECT RAISE(ABORT, 'A-APPEND: a vacancy stays as it was notified'); END;

CREATE TRIGGER vacancy_kept BEFORE DELETE ON vacancy
BEGIN SELECT RAISE(ABORT, 'A-APPEND: a vacancy is never deleted'); END;
