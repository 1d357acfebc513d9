INSERT INTO authority_detail (fact_id, authority_id, name, gss, position, email, contact, phone)
VALUES (:fact_id, :authority_id, :name, :gss, :position, :email, :contact, :phone)
