-- Each day that the provider told, with its fact (M-DATE), and the vacancy as it was notified.
SELECT d.fact_id, d.vacancy_id, d.available_on, d.confirmed, d.hold_until, v.area, p.code AS provider, v.carer
FROM vacancy_date d JOIN vacancy v USING (vacancy_id) JOIN provider p USING (provider_id)
WHERE d.vacancy_id BETWEEN :first AND :last
