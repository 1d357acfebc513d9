INSERT INTO vacancy (vacancy_id, fact_id, provider_id, carer, area, area_authority_id, notified_at, override_reason)
VALUES ((SELECT coalesce(max(vacancy_id), 0) + 1 FROM vacancy), :fact_id,
        (SELECT provider_id FROM provider WHERE code = :provider), :carer, :area,
        (SELECT authority_id FROM authority WHERE code = :area), :notified_at, :override_reason)
