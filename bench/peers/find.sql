-- As `find TEXT`: where a child, a carer, a party or a word that somebody typed has it in it.
SELECT 'child', 'R' || referral_id, child FROM child_profile WHERE child LIKE '%' || :text || '%'
UNION ALL SELECT 'carer', 'V' || vacancy_id, carer FROM vacancy WHERE carer LIKE '%' || :text || '%'
UNION ALL SELECT 'authority', authority_id, name FROM authority_detail WHERE name LIKE '%' || :text || '%'
UNION ALL SELECT 'provider', provider_id, name FROM provider_detail WHERE name LIKE '%' || :text || '%'
UNION ALL SELECT 'note', 'F' || fact_id, text FROM note WHERE text LIKE '%' || :text || '%'
UNION ALL SELECT 'form', 'O' || offer_id, note FROM feedback WHERE note LIKE '%' || :text || '%'
UNION ALL SELECT 'terms', 'O' || offer_id, terms_ref FROM terms WHERE terms_ref LIKE '%' || :text || '%'
UNION ALL SELECT 'closing', 'V' || vacancy_id, reason FROM closing WHERE reason LIKE '%' || :text || '%'
UNION ALL SELECT 'rescission', 'O' || offer_id, reason FROM rescission WHERE reason LIKE '%' || :text || '%'
UNION ALL SELECT 'void', 'F' || voided_fact_id, reason FROM void WHERE reason LIKE '%' || :text || '%';
