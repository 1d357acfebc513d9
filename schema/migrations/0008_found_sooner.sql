-- Where the records stand from which a vacancy was imported, for who reads a few vacancies at a time.
CREATE INDEX ix_vacancy_reference_vacancy ON vacancy_reference (vacancy_id);

-- A child is looked for by the letters of its reference alone, in whatever a person typed too (A-CHILD): the first write
-- that rests on the cases compares them again.
UPDATE child_name SET compared = NULL;
UPDATE resting SET settled = 0 WHERE EXISTS (SELECT 1 FROM child_name);
