-- What the partnership told, and whom (M-TELL). The table that waited for it since 0001 was never written to, and knew
-- neither whom nor how.
DROP TABLE told;

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

CREATE INDEX told_by_event ON told (event_fact_id);

-- Who writes: the partnership, and where the Home Office is written to. Each row is the whole; the latest counts.
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

-- Whether the contact is in copy of every message to its party.
ALTER TABLE contact ADD COLUMN copied INTEGER NOT NULL DEFAULT 0 CONSTRAINT ck_contact_copied CHECK (copied IN (0, 1));

-- By what a calendar that somebody subscribed to knows this file's deadlines again, wherever the file is kept.
CREATE TABLE file_mark (
  mark TEXT NOT NULL,
  CONSTRAINT ck_file_mark CHECK (length(mark) = 16)
) STRICT;
INSERT INTO file_mark (mark) VALUES (lower(hex(randomblob(8))));
