SELECT "table" || ' row ' || coalesce(rowid, '?') || ' points to a missing row of ' || parent AS wrong
FROM pragma_foreign_key_check
