SELECT max(CAST(value AS INTEGER)) AS cap FROM policy_value WHERE key = 'cap_per_authority'
