SELECT
  CASE
    WHEN NOT (CAST('1000000001' AS INTEGER) * CAST('1000000001' AS INTEGER) = CAST('1000000002000000001' AS INTEGER)) THEN 'exact products'
    WHEN NOT (CAST('1000000001' AS INTEGER) * CAST('1000000001' AS INTEGER) > CAST('1000000002000000001' AS INTEGER) - 1) THEN 'exact comparison'
    WHEN NOT (CAST(1999 AS INTEGER) - CAST(1999 AS INTEGER) % 1000 = 1000) THEN 'exact remainders'
    WHEN CASE WHEN CAST(NULL AS INTEGER) = CAST(NULL AS INTEGER) THEN 1 ELSE 0 END = 1 THEN 'NULL is not equal to NULL'
    WHEN CAST(NULL AS INTEGER) + 1 IS NOT NULL THEN 'NULL is unknown in sums'
    WHEN "other"."number" IS NOT NULL THEN 'a row that is not there is NULL in an outer join'
    WHEN typeof(3037000499 * 3037000499) <> 'integer' THEN 'exact products'
    ELSE 'ok'
  END AS "self_check"
FROM (SELECT 1 AS "number") AS "one"
LEFT JOIN (SELECT 2 AS "number") AS "other" ON "other"."number" = "one"."number"
