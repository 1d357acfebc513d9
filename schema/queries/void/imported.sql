-- What :command made of rows and was voided since, with the words of the row (A-APPEND).
SELECT e.record, f.voided_by, b.body
FROM audit_event e JOIN audit_body b USING (seq) JOIN fact f ON f.fact_id = e.fact_id
WHERE e.command = :command AND f.voided_by IS NOT NULL
ORDER BY e.seq
