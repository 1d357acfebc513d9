INSERT INTO vacancy_detail (fact_id, vacancy_id, youngest, oldest, sex, languages, notes)
VALUES (:fact_id, :vacancy_id, :youngest, :oldest, :sex, :languages, :notes)
