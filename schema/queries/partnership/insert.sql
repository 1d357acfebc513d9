INSERT INTO partnership_detail (fact_id, name, officer, email, phone, forms_to, home_office_email, home_office_phone)
VALUES (:fact_id, :name, :officer, :email, :phone, :forms_to, :home_office_email, :home_office_phone)
