INSERT INTO answer (fact_id, offer_id, kind, answered_at, late, late_reason, via, answered_by)
VALUES (:fact_id, :offer_id, :kind, :answered_at, :late, :late_reason, :via, :answered_by)
