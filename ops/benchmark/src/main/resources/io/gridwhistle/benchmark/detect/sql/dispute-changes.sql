-- repeated-dispute, first half: by how much a key's count changes, and when
SELECT changes.*
FROM (
  SELECT
    stage = 1 AS is_report,
    millis,
    FIRST_VALUE(disputes) OVER so_far AS keys,
    FIRST_VALUE(CASE WHEN stage = 1 THEN millis END) OVER so_far AS reported_at,
    SUM(CASE WHEN stage = 1 THEN 1 ELSE 0 END) OVER so_far AS reports,
    SUM(CASE WHEN flag THEN 1 ELSE 0 END) OVER so_far AS ends
  FROM signals
  WHERE kind = 2 AND (stage = 1 OR flag)
  WINDOW so_far AS (
    PARTITION BY code ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)),
  LATERAL TABLE(dispute_changes(keys, is_report, millis, reported_at)) AS changes
WHERE (is_report AND reports = 1 AND ends = 0) OR (NOT is_report AND ends = 1 AND reports > 0)
