-- Each form, or part of one (D-FORM); whether it brought reasons: with_reasons.sql.
SELECT fact_id, offer_id, contract IS NOT NULL AS has_contract FROM feedback
