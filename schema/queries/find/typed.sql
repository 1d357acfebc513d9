-- Every text that a person typed with a fact and that stands in no list of its own, a row each, without what was voided.
SELECT t.fact_id, f.command, f.vacancy_id, coalesce(e.record, '') AS record, t.kind, t.text
FROM (
  SELECT fact_id, 'override' AS kind, override_reason AS text FROM vacancy
  UNION ALL SELECT fact_id, 'override', override_reason FROM offer
  UNION ALL SELECT fact_id, 'override', override_reason FROM own_child
  UNION ALL SELECT fact_id, 'override', override_reason FROM child_profile
  UNION ALL SELECT fact_id, 'override', override_reason FROM child_correction
  UNION ALL SELECT fact_id, 'override', override_reason FROM arrival
  UNION ALL SELECT fact_id, 'answered by', answered_by FROM answer
  UNION ALL SELECT fact_id, 'reason', late_reason FROM answer
  UNION ALL SELECT fact_id, 'reason', reason FROM hold_extension
  UNION ALL SELECT fact_id, 'reason', reason FROM vacancy_correction
  UNION ALL SELECT fact_id, 'reason', reason FROM child_correction
  UNION ALL SELECT fact_id, 'reason', reason FROM closing
  UNION ALL SELECT fact_id, 'reason', reason FROM rescission
  UNION ALL SELECT fact_id, 'reason', reason FROM terms
  UNION ALL SELECT fact_id, 'reason', reason FROM referral_end
  UNION ALL SELECT fact_id, 'reason', reason FROM transport_cancelled
  UNION ALL SELECT fact_id, 'reason', reason FROM participation
  UNION ALL SELECT fact_id, 'reason', reason FROM policy_value
  UNION ALL SELECT fact_id, 'reason', reason FROM calendar_change
  UNION ALL SELECT fact_id, 'reason', reason FROM void
  UNION ALL SELECT fact_id, 'note', note FROM match_decision
  UNION ALL SELECT fact_id, 'note', note FROM match_failure
  UNION ALL SELECT fact_id, 'note', note FROM stepping_back
  UNION ALL SELECT fact_id, 'note', note FROM told
) t
JOIN fact f ON f.fact_id = t.fact_id
LEFT JOIN audit_event e ON e.fact_id = f.fact_id
WHERE t.text IS NOT NULL AND f.voided_by IS NULL
ORDER BY t.fact_id
