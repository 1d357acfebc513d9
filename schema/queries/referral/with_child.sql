-- The vacancies of children whose reference is compared as the same, and of those that were not compared yet.
SELECT vacancy_id FROM child_name WHERE compared = :compared
UNION SELECT vacancy_id FROM child_name WHERE compared IS NULL
