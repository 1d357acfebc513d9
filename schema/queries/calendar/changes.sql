-- The decisions about each day, or those before a fact; the latest first, which is the one that counts.
SELECT day_on, closed, reason FROM calendar_change WHERE :before IS NULL OR fact_id < :before ORDER BY fact_id DESC
