UPDATE child_name SET compared = :compared WHERE fact_id = :fact_id
