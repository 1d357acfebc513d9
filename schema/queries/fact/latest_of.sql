-- What :actor recorded last, and by which command; a void by `undo` is of the kind `void` too.
SELECT f.fact_id, f.command, e.command AS typed
FROM fact f CROSS JOIN audit_event e ON e.fact_id = f.fact_id  -- from the last on
WHERE e.actor = :actor
ORDER BY f.fact_id DESC LIMIT 1
