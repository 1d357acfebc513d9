INSERT INTO contact (fact_id, authority_id, provider_id, name, email, phone, copied)
VALUES (:fact_id, (SELECT authority_id FROM authority WHERE code = :authority),
        (SELECT provider_id FROM provider WHERE code = :provider), :name, :email, :phone, :copied)
