-- What several counties aim at in one indicator or under one title, in one unit of measurement, side by side.
SELECT coalesce(indicator, measures.title) AS subject, unit, count(DISTINCT jurisdiction) AS counties,
  list(DISTINCT jurisdiction || ' ' || targets.text ORDER BY jurisdiction || ' ' || targets.text) AS aims
FROM targets
JOIN measures ON measures.file = targets.file AND measures.id = measure
JOIN documents ON documents.file = targets.file
WHERE coalesce(indicator, measures.title) IS NOT NULL AND jurisdiction IS NOT NULL
GROUP BY ALL HAVING counties > 1 ORDER BY counties DESC, subject, unit;
