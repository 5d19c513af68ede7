SELECT
  CASE
    WHEN NOT (CAST('1000000000000000001' AS Nullable(Int256)) * CAST('1000000000000000001' AS Nullable(Int256)) = CAST('1000000000000000002000000000000000001' AS Nullable(Int256))) THEN 'exact products'
    WHEN NOT (CAST('1000000000000000001' AS Nullable(Int256)) * CAST('1000000000000000001' AS Nullable(Int256)) > CAST('1000000000000000002000000000000000001' AS Nullable(Int256)) - 1) THEN 'exact comparison'
    WHEN NOT (CAST(1999 AS Nullable(Int256)) - CAST(1999 AS Nullable(Int256)) % 1000 = 1000) THEN 'exact remainders'
    WHEN CASE WHEN CAST(NULL AS Nullable(Int256)) = CAST(NULL AS Nullable(Int256)) THEN 1 ELSE 0 END = 1 THEN 'NULL is not equal to NULL'
    WHEN CAST(NULL AS Nullable(Int256)) + 1 IS NOT NULL THEN 'NULL is unknown in sums'
    WHEN "other"."number" IS NOT NULL THEN 'a row that is not there is NULL in an outer join'
    ELSE 'ok'
  END AS "self_check"
FROM (SELECT 1 AS "number") AS "one"
LEFT JOIN (SELECT 2 AS "number") AS "other" ON "other"."number" = "one"."number"
