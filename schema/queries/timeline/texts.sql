-- What was typed with the facts of a case, a row each; in the order in which it is read.
SELECT fact_id, 'ages' AS kind, youngest || '-' || oldest AS text FROM vacancy_detail WHERE fact_id BETWEEN :first AND :last AND youngest IS NOT NULL
UNION ALL SELECT fact_id, 'sex', sex FROM vacancy_detail WHERE fact_id BETWEEN :first AND :last AND sex IS NOT NULL
UNION ALL SELECT fact_id, 'languages', languages FROM vacancy_detail WHERE fact_id BETWEEN :first AND :last AND languages IS NOT NULL
UNION ALL SELECT fact_id, 'note', notes FROM vacancy_detail WHERE fact_id BETWEEN :first AND :last AND notes IS NOT NULL
UNION ALL SELECT fact_id, 'reference', reference FROM vacancy_reference WHERE fact_id BETWEEN :first AND :last
UNION ALL SELECT fact_id, 'override', override_reason FROM vacancy WHERE fact_id BETWEEN :first AND :last AND override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'override', override_reason FROM offer WHERE fact_id BETWEEN :first AND :last AND override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'override', override_reason FROM own_child WHERE fact_id BETWEEN :first AND :last AND override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'override', override_reason FROM child_profile WHERE fact_id BETWEEN :first AND :last AND override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'override', override_reason FROM child_correction WHERE fact_id BETWEEN :first AND :last AND override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'via', via FROM answer WHERE fact_id BETWEEN :first AND :last AND via IS NOT NULL
UNION ALL SELECT fact_id, 'by', answered_by FROM answer WHERE fact_id BETWEEN :first AND :last AND answered_by IS NOT NULL
UNION ALL SELECT fact_id, 'reason', late_reason FROM answer WHERE fact_id BETWEEN :first AND :last AND late_reason IS NOT NULL
UNION ALL SELECT fact_id, 'contract', contract FROM feedback WHERE fact_id BETWEEN :first AND :last AND contract IS NOT NULL
UNION ALL SELECT fact_id, 'terms-ref', terms_ref FROM feedback WHERE fact_id BETWEEN :first AND :last AND terms_ref IS NOT NULL
UNION ALL SELECT fact_id, 'code', code FROM reason WHERE fact_id BETWEEN :first AND :last
UNION ALL SELECT fact_id, 'note', note FROM feedback WHERE fact_id BETWEEN :first AND :last AND note IS NOT NULL
UNION ALL SELECT fact_id, 'reason', contract_reason FROM feedback WHERE fact_id BETWEEN :first AND :last AND contract_reason IS NOT NULL
UNION ALL SELECT fact_id, 'weekly-cost', CAST(weekly_cost_pence AS TEXT) FROM hold_extension WHERE fact_id BETWEEN :first AND :last AND weekly_cost_pence IS NOT NULL
UNION ALL SELECT fact_id, 'reason', reason FROM hold_extension WHERE fact_id BETWEEN :first AND :last AND reason IS NOT NULL
UNION ALL SELECT fact_id, 'reason', reason FROM vacancy_correction WHERE fact_id BETWEEN :first AND :last
UNION ALL SELECT fact_id, 'reason', reason FROM child_correction WHERE fact_id BETWEEN :first AND :last
UNION ALL SELECT fact_id, 'reason', reason FROM closing WHERE fact_id BETWEEN :first AND :last
UNION ALL SELECT fact_id, 'reason', reason FROM rescission WHERE fact_id BETWEEN :first AND :last
UNION ALL SELECT fact_id, 'reason', reason FROM terms WHERE fact_id BETWEEN :first AND :last AND reason IS NOT NULL
UNION ALL SELECT fact_id, 'reason', reason FROM referral_end WHERE fact_id BETWEEN :first AND :last AND reason IS NOT NULL
UNION ALL SELECT fact_id, 'note', note FROM match_decision WHERE fact_id BETWEEN :first AND :last AND note IS NOT NULL
UNION ALL SELECT fact_id, 'note', note FROM match_failure WHERE fact_id BETWEEN :first AND :last AND note IS NOT NULL
UNION ALL SELECT fact_id, 'override', override_reason FROM arrival WHERE fact_id BETWEEN :first AND :last AND override_reason IS NOT NULL
UNION ALL SELECT fact_id, 'reason', reason FROM transport_cancelled WHERE fact_id BETWEEN :first AND :last
UNION ALL SELECT fact_id, 'note', note FROM stepping_back WHERE fact_id BETWEEN :first AND :last AND note IS NOT NULL
UNION ALL SELECT fact_id, 'with', with_party FROM note WHERE fact_id BETWEEN :first AND :last AND with_party IS NOT NULL
UNION ALL SELECT fact_id, 'via', via FROM note WHERE fact_id BETWEEN :first AND :last AND via IS NOT NULL
UNION ALL SELECT fact_id, 'note', text FROM note WHERE fact_id BETWEEN :first AND :last
UNION ALL SELECT fact_id, 'via', via FROM told WHERE fact_id BETWEEN :first AND :last AND via IS NOT NULL
UNION ALL SELECT fact_id, 'note', note FROM told WHERE fact_id BETWEEN :first AND :last AND note IS NOT NULL
