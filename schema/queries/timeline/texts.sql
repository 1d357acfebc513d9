-- What was typed with the facts of a case, a row each; in the order in which it is read.
SELECT fact_id, 'ages' AS kind, youngest || '-' || oldest AS text FROM vacancy_detail WHERE youngest IS NOT NULL
UNION ALL SELECT fact_id, 'sex', sex FROM vacancy_detail WHERE sex IS NOT NULL
UNION ALL SELECT fact_id, 'languages', languages FROM vacancy_detail WHERE languages IS NOT NULL
UNION ALL SELECT fact_id, 'note', notes FROM vacancy_detail WHERE notes IS NOT NULL
UNION ALL SELECT fact_id, 'reference', reference FROM vacancy_reference
UNION ALL SELECT fact_id, 'override', override_reason FROM vacancy WHERE override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'override', override_reason FROM offer WHERE override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'override', override_reason FROM own_child WHERE override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'override', override_reason FROM child_profile WHERE override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'override', override_reason FROM child_correction WHERE override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'via', via FROM answer WHERE via IS NOT NULL
UNION ALL SELECT fact_id, 'by', answered_by FROM answer WHERE answered_by IS NOT NULL
UNION ALL SELECT fact_id, 'reason', late_reason FROM answer WHERE late_reason IS NOT NULL
UNION ALL SELECT fact_id, 'contract', contract FROM feedback WHERE contract IS NOT NULL
UNION ALL SELECT fact_id, 'terms-ref', terms_ref FROM feedback WHERE terms_ref IS NOT NULL
UNION ALL SELECT fact_id, 'code', code FROM reason
UNION ALL SELECT fact_id, 'note', note FROM feedback WHERE note IS NOT NULL
UNION ALL SELECT fact_id, 'reason', contract_reason FROM feedback WHERE contract_reason IS NOT NULL
UNION ALL SELECT fact_id, 'weekly-cost', CAST(weekly_cost_pence AS TEXT) FROM hold_extension WHERE weekly_cost_pence IS NOT NULL
UNION ALL SELECT fact_id, 'reason', reason FROM hold_extension WHERE reason IS NOT NULL
UNION ALL SELECT fact_id, 'reason', reason FROM vacancy_correction
UNION ALL SELECT fact_id, 'reason', reason FROM child_correction
UNION ALL SELECT fact_id, 'reason', reason FROM closing
UNION ALL SELECT fact_id, 'reason', reason FROM rescission
UNION ALL SELECT fact_id, 'reason', reason FROM terms WHERE reason IS NOT NULL
UNION ALL SELECT fact_id, 'reason', reason FROM referral_end WHERE reason IS NOT NULL
UNION ALL SELECT fact_id, 'note', note FROM match_decision WHERE note IS NOT NULL
UNION ALL SELECT fact_id, 'note', note FROM match_failure WHERE note IS NOT NULL
UNION ALL SELECT fact_id, 'override', override_reason FROM arrival WHERE override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'reason', reason FROM transport_cancelled
UNION ALL SELECT fact_id, 'note', note FROM stepping_back WHERE note IS NOT NULL
UNION ALL SELECT fact_id, 'with', with_party FROM note WHERE with_party IS NOT NULL
UNION ALL SELECT fact_id, 'via', via FROM note WHERE via IS NOT NULL
UNION ALL SELECT fact_id, 'note', text FROM note
UNION ALL SELECT fact_id, 'via', via FROM told WHERE via IS NOT NULL
UNION ALL SELECT fact_id, 'note', note FROM told WHERE note IS NOT NULL
