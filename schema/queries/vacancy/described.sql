SELECT fact_id, vacancy_id, youngest, oldest, sex, languages, notes FROM vacancy_detail
WHERE vacancy_id BETWEEN :first AND :last
