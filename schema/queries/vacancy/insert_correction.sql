INSERT INTO vacancy_correction (fact_id, vacancy_id, provider_id, carer, area, area_authority_id, reason)
VALUES (:fact_id, :vacancy_id, (SELECT provider_id FROM provider WHERE code = :provider), :carer, :area,
        (SELECT authority_id FROM authority WHERE code = :area), :reason)
