INSERT INTO framework (fact_id, authority_id, provider_id, from_on, until_on, weekly_rate_pence)
SELECT :fact_id, a.authority_id, p.provider_id, :from_on, :until_on, :weekly_rate_pence
FROM authority a, provider p WHERE a.code = :authority AND p.code = :provider
