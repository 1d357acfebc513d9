-- Who answered for the authority, where it was told (D-FORM).
ALTER TABLE answer ADD COLUMN answered_by TEXT;
