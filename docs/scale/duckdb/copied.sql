-- Measures that stand word for word in papers of several counties; names of the own county, figures, marks and blanks
-- make no difference.
WITH plain AS (
  SELECT file, jurisdiction, measures.id, text,
    regexp_replace(replace(text, jurisdiction, ''), '[\s\pP\pN]', '', 'g') AS words
  FROM measures JOIN documents USING (file)
  WHERE jurisdiction IS NOT NULL AND (origin = 'body' OR counterpart IS NULL))
SELECT count(DISTINCT jurisdiction) AS counties, count(*) AS measures, min(text) AS text,
  list(DISTINCT jurisdiction ORDER BY jurisdiction) AS jurisdictions
FROM plain WHERE length(words) >= 12
GROUP BY words HAVING counties > 1 ORDER BY counties DESC, measures DESC, text;
