-- overdue-handling: what begins a stage, all that leaves it running, and what ends it; that may
-- begin the next
SELECT steps.*
FROM (
  SELECT
    *,
    COUNT(*) OVER (
      PARTITION BY code, stage ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      AS entered
  FROM (
    SELECT
      code,
      kind,
      stage,
      millis,
      due,
      ts,
      FIRST_VALUE(CASE WHEN stage = 1 THEN COALESCE(category, '') END) OVER so_far AS category,
      FIRST_VALUE(CASE WHEN stage = 1 THEN due END) OVER so_far AS report_due
    FROM signals
    WHERE kind BETWEEN 2 AND 7 OR kind = 9
    WINDOW so_far AS (
      PARTITION BY code ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW))
  MATCH_RECOGNIZE (
    PARTITION BY code
    ORDER BY ts
    MEASURES
      S.kind AS kind,
      S.stage AS stage,
      S.millis AS millis,
      S.due AS due,
      S.category AS category,
      S.report_due AS report_due,
      stage_changes(D.kind, D.millis, D.due) AS changes,
      E.kind AS ended_by,
      E.millis AS ended_at,
      MATCH_ROWTIME(ts) AS ts
    ONE ROW PER MATCH
    AFTER MATCH SKIP TO LAST E
    PATTERN (S D* E)
    DEFINE
      S AS S.stage > 0,
      D AS D.kind <> 9 AND (D.stage < 0 OR D.stage = 1 OR D.stage = LAST(S.stage, 0)),
      E AS E.kind = 9 OR (E.stage >= 0 AND E.stage <> 1 AND E.stage <> LAST(S.stage, 0)))),
  LATERAL TABLE(
    stage_steps(
      code, stage, entered, kind, millis, due, category, report_due, changes, ended_by, ended_at))
    AS steps
