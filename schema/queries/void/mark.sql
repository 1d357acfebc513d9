UPDATE fact SET voided_by = :fact_id WHERE fact_id = :voided_fact_id
