UPDATE resting SET owed = owed + :owed, unanswered_until = max(coalesce(unanswered_until, :until), coalesce(:until, unanswered_until))
