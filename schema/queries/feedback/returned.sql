-- What each form, or part of one, brought (D-FORM).
SELECT b.fact_id, b.offer_id, b.contract IS NOT NULL AS has_contract,
       EXISTS (SELECT 1 FROM reason r WHERE r.fact_id = b.fact_id) AS has_reasons
FROM feedback b
