SELECT framework_id, authority, provider, from_on, until_on, weekly_rate_pence FROM framework_current
ORDER BY authority, provider, from_on, framework_id
