-- coverage-gap: each signal of a grid beside what was known before it; a table function says which
-- steps lie between the two
SELECT steps.*
FROM (
  SELECT
    code,
    kind,
    flag,
    millis,
    grid_so_far(kind, flag, millis) OVER (
      PARTITION BY code ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS so_far
  FROM (
    SELECT code, kind, flag, millis, ts
    FROM signals
    WHERE (kind = 0 AND flag) OR kind = 8
    UNION ALL
    SELECT grid, kind, flag, millis, ts
    FROM signals, LATERAL TABLE(grids_below(code)) AS below(grid)
    WHERE kind = 1)),
  LATERAL TABLE(coverage_steps(code, kind, flag, millis, so_far)) AS steps
