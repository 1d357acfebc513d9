-- Of every child that was ever told of, also by what was voided.
SELECT child FROM child_profile UNION SELECT child FROM own_child
UNION SELECT child FROM child_correction WHERE child IS NOT NULL
