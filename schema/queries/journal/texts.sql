-- What was recorded by the facts that belong to no case, a row each, in the order in which it is read; of a description
-- what differs from the one before.
WITH authority_change AS (
  SELECT fact_id, nullif(name, lag(name, 1, '') OVER w) AS new_name,
         nullif(ifnull(contact, 'none'), lag(ifnull(contact, 'none'), 1, 'none') OVER w) AS new_contact,
         nullif(ifnull(email, 'none'), lag(ifnull(email, 'none'), 1, 'none') OVER w) AS new_email,
         nullif(ifnull(phone, 'none'), lag(ifnull(phone, 'none'), 1, 'none') OVER w) AS new_phone,
         nullif(ifnull(gss, 'none'), lag(ifnull(gss, 'none'), 1, 'none') OVER w) AS new_gss,
         nullif(position, lag(position, 1, 0) OVER w) AS new_position
  FROM authority_detail WINDOW w AS (PARTITION BY authority_id ORDER BY fact_id)
), provider_change AS (
  SELECT fact_id, nullif(name, lag(name, 1, '') OVER w) AS new_name,
         nullif(ifnull(contact, 'none'), lag(ifnull(contact, 'none'), 1, 'none') OVER w) AS new_contact,
         nullif(ifnull(email, 'none'), lag(ifnull(email, 'none'), 1, 'none') OVER w) AS new_email,
         nullif(ifnull(phone, 'none'), lag(ifnull(phone, 'none'), 1, 'none') OVER w) AS new_phone,
         nullif(ifnull(sector, 'none'), lag(ifnull(sector, 'none'), 1, 'none') OVER w) AS new_sector,
         nullif(ifnull(urn, 'none'), lag(ifnull(urn, 'none'), 1, 'none') OVER w) AS new_urn
  FROM provider_detail WINDOW w AS (PARTITION BY provider_id ORDER BY fact_id)
), partnership_change AS (
  SELECT fact_id, nullif(ifnull(name, 'none'), lag(ifnull(name, 'none'), 1, 'none') OVER w) AS new_name,
         nullif(ifnull(officer, 'none'), lag(ifnull(officer, 'none'), 1, 'none') OVER w) AS new_officer,
         nullif(ifnull(email, 'none'), lag(ifnull(email, 'none'), 1, 'none') OVER w) AS new_email,
         nullif(ifnull(phone, 'none'), lag(ifnull(phone, 'none'), 1, 'none') OVER w) AS new_phone,
         nullif(ifnull(forms_to, 'none'), lag(ifnull(forms_to, 'none'), 1, 'none') OVER w) AS new_forms_to,
         nullif(ifnull(home_office_email, 'none'), lag(ifnull(home_office_email, 'none'), 1, 'none') OVER w) AS new_home_office_email,
         nullif(ifnull(home_office_phone, 'none'), lag(ifnull(home_office_phone, 'none'), 1, 'none') OVER w) AS new_home_office_phone
  FROM partnership_detail WINDOW w AS (ORDER BY fact_id)
), recorded AS (
  -- The file may have been made before its region was named: the later of the two brought the authorities.
  SELECT (SELECT max(fact_id) FROM fact WHERE command = 'init') AS fact_id, 'region' AS kind, region AS text FROM pilot
  UNION ALL SELECT fact_id, 'policy', key || ' set to ' || value FROM policy_value
  UNION ALL SELECT fact_id, 'reason', reason FROM policy_value
  UNION ALL SELECT fact_id, 'day', day_on FROM calendar_change
  UNION ALL SELECT fact_id, 'reason', reason FROM calendar_change
  UNION ALL SELECT fact_id, 'day', first_on FROM calendar_file
  UNION ALL SELECT fact_id, 'day', last_on FROM calendar_file
  UNION ALL SELECT fact_id, 'name', new_name FROM authority_change
  UNION ALL SELECT fact_id, 'lead', new_contact FROM authority_change
  UNION ALL SELECT fact_id, 'e-mail', new_email FROM authority_change
  UNION ALL SELECT fact_id, 'telephone', new_phone FROM authority_change
  UNION ALL SELECT fact_id, 'GSS code', new_gss FROM authority_change
  UNION ALL SELECT fact_id, 'position', CAST(new_position AS TEXT) FROM authority_change
  UNION ALL SELECT fact_id, 'name', new_name FROM provider_change
  UNION ALL SELECT fact_id, 'lead', new_contact FROM provider_change
  UNION ALL SELECT fact_id, 'e-mail', new_email FROM provider_change
  UNION ALL SELECT fact_id, 'telephone', new_phone FROM provider_change
  UNION ALL SELECT fact_id, 'sector', new_sector FROM provider_change
  UNION ALL SELECT fact_id, 'URN', new_urn FROM provider_change
  UNION ALL SELECT fact_id, 'reason', reason FROM participation
  UNION ALL SELECT fact_id, 'day', from_on FROM away
  UNION ALL SELECT fact_id, 'day', until_on FROM away
  UNION ALL SELECT fact_id, 'deputy', deputy FROM away
  UNION ALL SELECT fact_id, 'e-mail', email FROM away
  UNION ALL SELECT fact_id, 'telephone', phone FROM away
  UNION ALL SELECT fact_id, 'day', back_on FROM away_end
  UNION ALL SELECT fact_id, 'name', name FROM contact
  UNION ALL SELECT fact_id, 'e-mail', email FROM contact
  UNION ALL SELECT fact_id, 'telephone', phone FROM contact
  UNION ALL SELECT r.fact_id, 'name', c.name FROM contact_removal r JOIN contact c USING (contact_id)
  UNION ALL SELECT fact_id, 'day', from_on FROM framework
  UNION ALL SELECT fact_id, 'until', until_on FROM framework
  UNION ALL SELECT fact_id, 'weekly-rate', CAST(weekly_rate_pence AS TEXT) FROM framework
  UNION ALL SELECT fact_id, 'day', until_on FROM framework_end
  UNION ALL SELECT fact_id, 'day', from_on FROM quiet_period
  UNION ALL SELECT fact_id, 'day', until_on FROM quiet_period_end
  UNION ALL SELECT fact_id, 'score', CAST(score AS TEXT) FROM survey_answer
  UNION ALL SELECT fact_id, 'said', experience FROM survey_answer
  UNION ALL SELECT fact_id, 'said', suggestions FROM survey_answer
  UNION ALL SELECT fact_id, 'said', note FROM survey_answer
  UNION ALL SELECT fact_id, 'with', with_party FROM note
  UNION ALL SELECT fact_id, 'via', via FROM note
  UNION ALL SELECT fact_id, 'said', text FROM note
  UNION ALL SELECT fact_id, 'about', about FROM told
  UNION ALL SELECT fact_id, 'via', via FROM told
  UNION ALL SELECT fact_id, 'said', note FROM told
  UNION ALL SELECT fact_id, 'name', new_name FROM partnership_change
  UNION ALL SELECT fact_id, 'officer', new_officer FROM partnership_change
  UNION ALL SELECT fact_id, 'e-mail', new_email FROM partnership_change
  UNION ALL SELECT fact_id, 'telephone', new_phone FROM partnership_change
  UNION ALL SELECT fact_id, 'forms to', new_forms_to FROM partnership_change
  UNION ALL SELECT fact_id, 'Home Office e-mail', new_home_office_email FROM partnership_change
  UNION ALL SELECT fact_id, 'Home Office telephone', new_home_office_phone FROM partnership_change
  UNION ALL SELECT fact_id, 'reason', reason FROM void
)
SELECT fact_id, kind, text FROM recorded JOIN fact USING (fact_id)
WHERE text IS NOT NULL AND (command <> 'init' OR kind = 'region')
