SELECT b.offer_id, b.fact_id, b.received_at, b.note, b.contract, b.terms_ref, b.contract_reason,
       (SELECT group_concat(code, ' ') FROM (SELECT r.code FROM reason r WHERE r.fact_id = b.fact_id ORDER BY r.code))
         AS reasons
FROM feedback b JOIN fact f USING (fact_id)
WHERE b.offer_id BETWEEN :first AND :last AND f.voided_by IS NULL
ORDER BY b.fact_id
