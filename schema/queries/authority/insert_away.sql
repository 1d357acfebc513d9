INSERT INTO away (fact_id, authority_id, from_on, until_on, deputy, email, phone)
VALUES (:fact_id, (SELECT authority_id FROM authority WHERE code = :authority), :from_on, :until_on, :deputy, :email,
        :phone)
