-- What is due when: measures by month and county.
SELECT left(due, 7) AS month, jurisdiction, count(*) AS measures
FROM measures JOIN documents USING (file)
WHERE due IS NOT NULL AND (origin = 'body' OR counterpart IS NULL)
GROUP BY ALL ORDER BY month, jurisdiction;
