INSERT INTO fact (fact_id, command, happened_at, recorded_at)
VALUES ((SELECT coalesce(max(fact_id), 0) + 1 FROM fact), :command, :happened_at, :recorded_at)
