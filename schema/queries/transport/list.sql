SELECT fact_id, offer_id, arranged_on FROM transport
