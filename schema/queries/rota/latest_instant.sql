SELECT max(at) AS at FROM rota_instant
