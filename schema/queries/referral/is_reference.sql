-- Whether a child was ever told of whose reference has these letters (A-CHILD).
SELECT EXISTS (SELECT 1 FROM child_name WHERE compared = :compared) AS is_reference
