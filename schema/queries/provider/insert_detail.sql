INSERT INTO provider_detail (fact_id, provider_id, name, sector, urn, email, contact, phone)
VALUES (:fact_id, :provider_id, :name, :sector, :urn, :email, :contact, :phone)
