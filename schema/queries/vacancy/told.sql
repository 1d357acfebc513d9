-- Each day that the provider told, with its fact (M-DATE).
SELECT fact_id, vacancy_id, available_on, confirmed, hold_until FROM vacancy_date
