SELECT fact_id, offer_id, decision FROM match_decision
WHERE fact_id BETWEEN :first AND :last
