SELECT d.name, d.officer, d.email, d.phone, d.forms_to, d.home_office_email, d.home_office_phone
FROM partnership_detail d JOIN fact f USING (fact_id)
WHERE f.voided_by IS NULL
ORDER BY d.fact_id DESC LIMIT 1
