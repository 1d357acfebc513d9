-- As `report kpi`, of what its figures are made of: times, counts and shares of vacancies, offers, referrals and arrivals.
SELECT 'vacancies', count(*), sum(closed_at IS NOT NULL) FROM vacancy JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
UNION ALL SELECT 'offers', count(*), sum(track = 'accelerated') FROM offer JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
UNION ALL SELECT 'answer hours', avg(julianday(n.answered_at) - julianday(o.sent_at)) * 24, sum(n.kind = 'accept')
  FROM answer n JOIN fact f ON f.fact_id = n.fact_id AND f.voided_by IS NULL JOIN offer o USING (offer_id)
UNION ALL SELECT 'decision hours', avg(julianday(m.decided_at) - julianday(c.passed_at)) * 24, count(*)
  FROM match_decision m JOIN fact f ON f.fact_id = m.fact_id AND f.voided_by IS NULL JOIN child_profile c USING (referral_id)
UNION ALL SELECT 'days from referral', avg(julianday(r.arrived_on) - julianday(c.referred_on)), count(c.referred_on)
  FROM arrival r JOIN fact f ON f.fact_id = r.fact_id AND f.voided_by IS NULL JOIN referral q USING (offer_id)
  JOIN child_profile c ON c.referral_id = q.referral_id
UNION ALL SELECT 'days from request', avg(julianday(r.arrived_on) - julianday(q.requested_at)), count(*)
  FROM arrival r JOIN fact f ON f.fact_id = r.fact_id AND f.voided_by IS NULL JOIN referral q USING (offer_id)
UNION ALL SELECT 'overrun', sum(overrun_days), sum(overrun_days > 0) FROM arrival JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL
UNION ALL SELECT 'forms', count(DISTINCT offer_id), count(contract) FROM feedback JOIN fact f USING (fact_id) WHERE f.voided_by IS NULL;
