-- What an imported vacancy is called in the records that it came from: by it the rows of a history name it, and a second
-- import knows it again. Of the fact that added the vacancy, so that a void takes both back.
CREATE TABLE vacancy_reference (
  fact_id    INTEGER PRIMARY KEY,
  vacancy_id INTEGER NOT NULL,
  reference  TEXT NOT NULL,
  CONSTRAINT ck_vacancy_reference_text CHECK (reference <> ''),
  CONSTRAINT fk_vacancy_reference_fact FOREIGN KEY (fact_id) REFERENCES fact,
  CONSTRAINT fk_vacancy_reference_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy
) STRICT;
