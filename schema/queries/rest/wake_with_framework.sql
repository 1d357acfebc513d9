-- The cases in which an authority said that it buys on a framework, and no terms were agreed.
INSERT OR IGNORE INTO awake
SELECT o.vacancy_id FROM feedback b JOIN offer o USING (offer_id)
WHERE b.contract = 'framework' AND NOT EXISTS (SELECT 1 FROM terms t WHERE t.offer_id = b.offer_id)
