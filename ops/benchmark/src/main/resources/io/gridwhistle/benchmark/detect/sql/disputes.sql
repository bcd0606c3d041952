-- repeated-dispute, second half: a key's count at each of its reports
SELECT steps.*
FROM (
  SELECT
    dispute,
    due,
    reported,
    SUM(difference) OVER (
      PARTITION BY dispute ORDER BY due ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS counted
  FROM changes),
  LATERAL TABLE(dispute_steps(dispute, due, counted)) AS steps
WHERE reported
