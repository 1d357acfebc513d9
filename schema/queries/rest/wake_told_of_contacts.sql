-- The cases that stand as placed, and in which somebody was told whom to reach at that party.
INSERT OR IGNORE INTO awake
SELECT t.vacancy_id FROM told t JOIN vacancy v ON v.vacancy_id = t.vacancy_id
WHERE t.about = 'contacts' AND v.closed_at IS NULL
  AND (v.provider_id = (SELECT provider_id FROM provider WHERE code = :party)
       OR EXISTS (SELECT 1 FROM vacancy_correction c WHERE c.vacancy_id = v.vacancy_id AND c.provider_id IS NOT NULL)
       OR EXISTS (SELECT 1 FROM offer o WHERE o.vacancy_id = v.vacancy_id
                  AND o.authority_id = (SELECT authority_id FROM authority WHERE code = :party)))
