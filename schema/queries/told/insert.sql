INSERT INTO told (fact_id, about, party, vacancy_id, offer_id, referral_id, authority_id, provider_id, event_fact_id,
                  told_at, via, note)
VALUES (:fact_id, :about, :party, :vacancy_id, :offer_id, :referral_id,
        (SELECT authority_id FROM authority WHERE code = :authority),
        (SELECT provider_id FROM provider WHERE code = :provider), nullif(:event_fact_id, 0), :told_at, :via, :note)
