-- The units with most to do, by county. A row of an annex that prints a measure again is not counted twice.
SELECT jurisdiction, units.name, count(DISTINCT (measures.file, measure)) AS measures,
  count(DISTINCT (measures.file, measure)) FILTER (role = 'lead') AS leading
FROM units
JOIN measures ON measures.file = units.file AND measures.id = measure
JOIN documents ON documents.file = units.file
WHERE origin = 'body' OR counterpart IS NULL
GROUP BY ALL ORDER BY measures DESC, jurisdiction, units.name LIMIT 100;
