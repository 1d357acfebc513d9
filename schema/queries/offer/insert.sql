INSERT INTO offer (offer_id, fact_id, vacancy_id, authority_id, track, sent_at, clock_started_at, due_at, outside_pilot,
                   override_reason)
VALUES ((SELECT coalesce(max(offer_id), 0) + 1 FROM offer), :fact_id, :vacancy_id,
        (SELECT authority_id FROM authority WHERE code = :authority), :track, :sent_at, :clock_started_at, :due_at,
        :outside_pilot, :override_reason)
