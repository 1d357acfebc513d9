INSERT OR IGNORE INTO awake SELECT vacancy_id FROM told WHERE about = 'quiet'
