SELECT fact_id, offer_id, terms_received FROM first_contact
WHERE fact_id BETWEEN :first AND :last
