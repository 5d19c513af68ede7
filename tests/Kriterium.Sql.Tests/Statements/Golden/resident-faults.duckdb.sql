SELECT
  "r"."year" AS "year",
  "r"."fault" AS "fault",
  COUNT(*) AS "rows_at_fault"
FROM (
  SELECT
    "r"."year" AS "year",
    CASE
      WHEN "r"."year" IS NULL OR "r"."year" < 1 OR "r"."year" > 9999 OR "r"."year" <> CAST("r"."year" AS BIGINT) THEN 'year is not a whole number from 1 to 9999'
      WHEN "r"."region" IS NULL OR "r"."region" < 1081 OR "r"."region" > 1085 OR "r"."region" <> CAST("r"."region" AS BIGINT) THEN 'region is not a whole number from 1081 to 1085'
      WHEN "r"."age" IS NULL OR "r"."age" < 0 OR "r"."age" > 125 OR "r"."age" <> CAST("r"."age" AS BIGINT) THEN 'age is not a whole number from 0 to 125'
      WHEN "r"."outside_labour" IS NULL OR "r"."outside_labour" < 0 OR "r"."outside_labour" > 1000 OR "r"."outside_labour" <> CAST("r"."outside_labour" AS BIGINT) THEN 'outside_labour is not a whole number from 0 to 1000'
      WHEN "r"."gross_income" IS NULL OR "r"."gross_income" < CAST('-1099511627776' AS HUGEINT) OR "r"."gross_income" > CAST('1099511627775' AS HUGEINT) OR "r"."gross_income" <> CAST("r"."gross_income" AS BIGINT) THEN 'gross_income is not a whole number from -1099511627776 to 1099511627775'
      WHEN "r"."non_western" IS NULL OR "r"."non_western" NOT IN (0, 1) THEN 'non_western is not 0 or 1'
      WHEN "r"."convicted" IS NULL OR "r"."convicted" NOT IN (0, 1) THEN 'convicted is not 0 or 1'
      WHEN "r"."basic_education" IS NULL OR "r"."basic_education" NOT IN (0, 1) THEN 'basic_education is not 0 or 1'
      WHEN "r"."unknown_education" IS NULL OR "r"."unknown_education" NOT IN (0, 1) THEN 'unknown_education is not 0 or 1'
      WHEN "r"."in_education" IS NULL OR "r"."in_education" NOT IN (0, 1) THEN 'in_education is not 0 or 1'
      WHEN "r"."taxable" IS NULL OR "r"."taxable" NOT IN (0, 1) THEN 'taxable is not 0 or 1'
      WHEN "r"."basic_education" = 1 AND "r"."unknown_education" = 1 THEN 'basic_education and unknown_education are both 1'
    END AS "fault"
  FROM "residents" AS "r"
) AS "r"
WHERE "r"."fault" IS NOT NULL
GROUP BY "r"."year", "r"."fault"
