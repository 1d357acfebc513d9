INSERT INTO note (fact_id, vacancy_id, offer_id, authority_id, provider_id, noted_at, with_party, via, text)
VALUES (:fact_id, :vacancy_id, :offer_id, (SELECT authority_id FROM authority WHERE code = :authority),
        (SELECT provider_id FROM provider WHERE code = :provider), :noted_at, :with_party, :via, :text)
