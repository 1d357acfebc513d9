-- What :actor recorded last, and by which command; a void by `undo` is of the kind `void` too.
SELECT f.fact_id, f.command, e.command AS typed
FROM audit_event e JOIN fact f ON f.fact_id = e.fact_id
WHERE e.actor = :actor
ORDER BY f.fact_id DESC LIMIT 1
