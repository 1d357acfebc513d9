SELECT vacancy_id FROM offer WHERE offer_id = :offer_id
