-- What imports recorded: nobody is owed word of it (M-TELL).
SELECT fact_id FROM audit_event WHERE command GLOB 'import *' AND fact_id IS NOT NULL
