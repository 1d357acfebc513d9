SELECT fact_id, offer_id, decision FROM match_decision
