-- Each form, or part of one (D-FORM); whether it brought reasons: with_reasons.sql.
SELECT fact_id, offer_id, contract, terms_ref FROM feedback
WHERE fact_id BETWEEN :first AND :last
