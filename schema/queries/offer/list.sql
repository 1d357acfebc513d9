SELECT * FROM offer_current ORDER BY offer_id
