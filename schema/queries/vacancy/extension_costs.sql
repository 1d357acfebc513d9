SELECT fact_id, weekly_cost_pence FROM hold_extension WHERE weekly_cost_pence IS NOT NULL
