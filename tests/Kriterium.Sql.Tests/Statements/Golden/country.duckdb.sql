SELECT
  "r"."year" AS "year",
  CASE WHEN SUM("r"."is_faulty") = 0 THEN SUM(CASE WHEN "r"."age" >= 18 THEN 1 ELSE 0 END) ELSE NULL END AS "aged_18_plus",
  CASE WHEN SUM("r"."is_faulty") = 0 THEN SUM(CASE WHEN "r"."age" >= 18 AND "r"."convicted" = 1 THEN 1 ELSE 0 END) ELSE NULL END AS "convicted"
FROM (
  SELECT
    "r"."year" AS "year",
    "r"."region" AS "region",
    "r"."age" AS "age",
    "r"."outside_labour" AS "outside_labour",
    "r"."gross_income" AS "gross_income",
    "r"."non_western" AS "non_western",
    "r"."convicted" AS "convicted",
    "r"."basic_education" AS "basic_education",
    "r"."unknown_education" AS "unknown_education",
    "r"."in_education" AS "in_education",
    "r"."taxable" AS "taxable",
    CASE WHEN "r"."year" IS NULL OR "r"."year" < 1 OR "r"."year" > 9999 OR "r"."year" <> CAST("r"."year" AS BIGINT)
      OR "r"."region" IS NULL OR "r"."region" < 1081 OR "r"."region" > 1085 OR "r"."region" <> CAST("r"."region" AS BIGINT)
      OR "r"."age" IS NULL OR "r"."age" < 0 OR "r"."age" > 125 OR "r"."age" <> CAST("r"."age" AS BIGINT)
      OR "r"."outside_labour" IS NULL OR "r"."outside_labour" < 0 OR "r"."outside_labour" > 1000 OR "r"."outside_labour" <> CAST("r"."outside_labour" AS BIGINT)
      OR "r"."gross_income" IS NULL OR "r"."gross_income" < CAST('-1099511627776' AS HUGEINT) OR "r"."gross_income" > CAST('1099511627775' AS HUGEINT) OR "r"."gross_income" <> CAST("r"."gross_income" AS BIGINT)
      OR "r"."non_western" IS NULL OR "r"."non_western" NOT IN (0, 1)
      OR "r"."convicted" IS NULL OR "r"."convicted" NOT IN (0, 1)
      OR "r"."basic_education" IS NULL OR "r"."basic_education" NOT IN (0, 1)
      OR "r"."unknown_education" IS NULL OR "r"."unknown_education" NOT IN (0, 1)
      OR "r"."in_education" IS NULL OR "r"."in_education" NOT IN (0, 1)
      OR "r"."taxable" IS NULL OR "r"."taxable" NOT IN (0, 1)
      OR "r"."basic_education" = 1 AND "r"."unknown_education" = 1 THEN 1 ELSE 0 END AS "is_faulty"
  FROM "residents" AS "r"
) AS "r"
GROUP BY "r"."year"
