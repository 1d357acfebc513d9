-- Of what M-TELL rests on, what there is at all: so that a start asks for no more.
SELECT EXISTS (SELECT 1 FROM void) AS has_voids,
       EXISTS (SELECT 1 FROM told WHERE about = 'contacts') AS has_contacts,
       EXISTS (SELECT 1 FROM told WHERE vacancy_id IS NULL) AS has_pilot,
       EXISTS (SELECT 1 FROM policy_value CROSS JOIN fact USING (fact_id) WHERE command = 'policy set') AS has_policy,
       EXISTS (SELECT 1 FROM audit_event WHERE command GLOB 'import *') AS has_imports
