-- Rule prevention-2021, fingerprint 2707052394296ed726de736140684d53f450be6d0703b968d585bf79d7c9525b
-- Rule vulnerable-2021, fingerprint c0bb6eb0af2aaea8e856542c806cddeeb377e1d73d5f828f84dcfc6c17cca4cd
-- Rule parallel-society-2021, fingerprint 66cd607c0688f8c1c6900c91b6a22da7698f1388443cc5de7bd08beee61e5a0f
-- In DuckDB. Counts up to 100,000 persons in an area, 10,000,000 in a region or the country are exact; larger ones are not decided.
WITH
-- The counts of areas, a row an area and year. What is not given is NULL above and 0 below: unknown.
"kriterium_area_given" AS (
  SELECT
    "c"."area_id" AS "area_id",
    "c"."year" AS "year",
    "c"."region" AS "region",
    COALESCE(CAST("c"."residents" AS HUGEINT), 0) AS "residents_lower",
    CAST("c"."residents" AS HUGEINT) AS "residents_upper",
    COALESCE(CAST("c"."non_western" AS HUGEINT), 0) AS "non_western_lower",
    CAST("c"."non_western" AS HUGEINT) AS "non_western_upper",
    COALESCE(CAST("c"."aged_18_64" AS HUGEINT), 0) AS "aged_18_64_lower",
    CAST("c"."aged_18_64" AS HUGEINT) AS "aged_18_64_upper",
    COALESCE(CAST("c"."outside_labour" AS HUGEINT), 0) AS "outside_labour_lower",
    CAST("c"."outside_labour" AS HUGEINT) AS "outside_labour_upper",
    COALESCE(CAST("c"."aged_18_plus" AS HUGEINT), 0) AS "aged_18_plus_lower",
    CAST("c"."aged_18_plus" AS HUGEINT) AS "aged_18_plus_upper",
    COALESCE(CAST("c"."convicted" AS HUGEINT), 0) AS "convicted_lower",
    CAST("c"."convicted" AS HUGEINT) AS "convicted_upper",
    COALESCE(CAST("c"."aged_30_59" AS HUGEINT), 0) AS "aged_30_59_lower",
    CAST("c"."aged_30_59" AS HUGEINT) AS "aged_30_59_upper",
    COALESCE(CAST("c"."basic_education" AS HUGEINT), 0) AS "basic_education_lower",
    CAST("c"."basic_education" AS HUGEINT) AS "basic_education_upper",
    COALESCE(CAST("c"."unknown_education" AS HUGEINT), 0) AS "unknown_education_lower",
    CAST("c"."unknown_education" AS HUGEINT) AS "unknown_education_upper",
    COALESCE(CAST("c"."taxpayers" AS HUGEINT), 0) AS "taxpayers_lower",
    CAST("c"."taxpayers" AS HUGEINT) AS "taxpayers_upper",
    CAST("c"."gross_income" AS HUGEINT) AS "gross_income",
    CASE WHEN "c"."residents" <> CAST("c"."residents" AS HUGEINT)
      OR "c"."non_western" <> CAST("c"."non_western" AS HUGEINT)
      OR "c"."aged_18_64" <> CAST("c"."aged_18_64" AS HUGEINT)
      OR "c"."outside_labour" <> CAST("c"."outside_labour" AS HUGEINT)
      OR "c"."aged_18_plus" <> CAST("c"."aged_18_plus" AS HUGEINT)
      OR "c"."convicted" <> CAST("c"."convicted" AS HUGEINT)
      OR "c"."aged_30_59" <> CAST("c"."aged_30_59" AS HUGEINT)
      OR "c"."basic_education" <> CAST("c"."basic_education" AS HUGEINT)
      OR "c"."unknown_education" <> CAST("c"."unknown_education" AS HUGEINT)
      OR "c"."taxpayers" <> CAST("c"."taxpayers" AS HUGEINT)
      OR "c"."gross_income" <> CAST("c"."gross_income" AS HUGEINT) THEN 0 ELSE 1 END AS "is_whole"
  FROM "counts" AS "c"
),
-- One row of each, and what of it cannot be true.
"kriterium_area_years" AS (
  SELECT
    "c"."area_id" AS "area_id",
    "c"."year" AS "year",
    MIN("c"."region") AS "region",
    MIN("c"."residents_lower") AS "residents_lower",
    MIN("c"."residents_upper") AS "residents_upper",
    MIN("c"."non_western_lower") AS "non_western_lower",
    MIN("c"."non_western_upper") AS "non_western_upper",
    MIN("c"."aged_18_64_lower") AS "aged_18_64_lower",
    MIN("c"."aged_18_64_upper") AS "aged_18_64_upper",
    MIN("c"."outside_labour_lower") AS "outside_labour_lower",
    MIN("c"."outside_labour_upper") AS "outside_labour_upper",
    MIN("c"."aged_18_plus_lower") AS "aged_18_plus_lower",
    MIN("c"."aged_18_plus_upper") AS "aged_18_plus_upper",
    MIN("c"."convicted_lower") AS "convicted_lower",
    MIN("c"."convicted_upper") AS "convicted_upper",
    MIN("c"."aged_30_59_lower") AS "aged_30_59_lower",
    MIN("c"."aged_30_59_upper") AS "aged_30_59_upper",
    MIN("c"."basic_education_lower") AS "basic_education_lower",
    MIN("c"."basic_education_upper") AS "basic_education_upper",
    MIN("c"."unknown_education_lower") AS "unknown_education_lower",
    MIN("c"."unknown_education_upper") AS "unknown_education_upper",
    MIN("c"."taxpayers_lower") AS "taxpayers_lower",
    MIN("c"."taxpayers_upper") AS "taxpayers_upper",
    MIN("c"."gross_income") AS "gross_income",
    CASE
      WHEN COUNT(*) > 1 THEN 'it is given several times'
      ELSE MIN(CASE
        WHEN "c"."area_id" IS NULL THEN 'area_id is missing'
        WHEN "c"."year" IS NULL THEN 'year is missing'
        WHEN "c"."year" < 1 OR "c"."year" > 9999 THEN 'year is not 1 to 9999'
        WHEN "c"."is_whole" = 0 THEN 'a figure is not a whole number'
        WHEN "c"."residents_lower" < 0 THEN 'residents is below 0'
        WHEN "c"."residents_upper" > 100000 THEN 'residents is beyond the bounds of this statement'
        WHEN "c"."non_western_lower" < 0 THEN 'non_western is below 0'
        WHEN "c"."non_western_upper" > 100000 THEN 'non_western is beyond the bounds of this statement'
        WHEN "c"."aged_18_64_lower" < 0 THEN 'aged_18_64 is below 0'
        WHEN "c"."aged_18_64_upper" > 100000 THEN 'aged_18_64 is beyond the bounds of this statement'
        WHEN "c"."outside_labour_lower" < 0 THEN 'outside_labour is below 0'
        WHEN "c"."outside_labour_upper" > 100000000 THEN 'outside_labour is beyond the bounds of this statement'
        WHEN "c"."aged_18_plus_lower" < 0 THEN 'aged_18_plus is below 0'
        WHEN "c"."aged_18_plus_upper" > 100000 THEN 'aged_18_plus is beyond the bounds of this statement'
        WHEN "c"."convicted_lower" < 0 THEN 'convicted is below 0'
        WHEN "c"."convicted_upper" > 100000 THEN 'convicted is beyond the bounds of this statement'
        WHEN "c"."aged_30_59_lower" < 0 THEN 'aged_30_59 is below 0'
        WHEN "c"."aged_30_59_upper" > 100000 THEN 'aged_30_59 is beyond the bounds of this statement'
        WHEN "c"."basic_education_lower" < 0 THEN 'basic_education is below 0'
        WHEN "c"."basic_education_upper" > 100000 THEN 'basic_education is beyond the bounds of this statement'
        WHEN "c"."unknown_education_lower" < 0 THEN 'unknown_education is below 0'
        WHEN "c"."unknown_education_upper" > 100000 THEN 'unknown_education is beyond the bounds of this statement'
        WHEN "c"."taxpayers_lower" < 0 THEN 'taxpayers is below 0'
        WHEN "c"."taxpayers_upper" > 100000 THEN 'taxpayers is beyond the bounds of this statement'
        WHEN "c"."gross_income" > CAST('9223372036854775807' AS HUGEINT) OR "c"."gross_income" < CAST('-9223372036854775807' AS HUGEINT) THEN 'gross_income is beyond the bounds of this statement'
        WHEN "c"."non_western_lower" > "c"."residents_upper" THEN 'non_western is more than its base residents'
        WHEN "c"."outside_labour_lower" > "c"."aged_18_64_upper" * 1000 THEN 'outside_labour is more than its base aged_18_64'
        WHEN "c"."convicted_lower" > "c"."aged_18_plus_upper" THEN 'convicted is more than its base aged_18_plus'
        WHEN "c"."basic_education_lower" > "c"."aged_30_59_upper" THEN 'basic_education is more than its base aged_30_59'
        WHEN "c"."taxpayers_upper" = 0 AND "c"."gross_income" <> 0 THEN 'gross_income is not 0 though taxpayers is 0'
        WHEN "c"."unknown_education_lower" > 0 AND "c"."basic_education_lower" + "c"."unknown_education_lower" > "c"."aged_30_59_upper" THEN 'basic_education and unknown_education together are more than their base aged_30_59'
        WHEN "c"."aged_18_64_lower" > "c"."aged_18_plus_upper" THEN 'aged_18_64 is more than aged_18_plus, in which it lies'
        WHEN "c"."aged_18_64_lower" > "c"."residents_upper" THEN 'aged_18_64 is more than residents, in which it lies'
        WHEN "c"."aged_18_plus_lower" > "c"."residents_upper" THEN 'aged_18_plus is more than residents, in which it lies'
        WHEN "c"."aged_30_59_lower" > "c"."aged_18_64_upper" THEN 'aged_30_59 is more than aged_18_64, in which it lies'
        WHEN "c"."aged_30_59_lower" > "c"."aged_18_plus_upper" THEN 'aged_30_59 is more than aged_18_plus, in which it lies'
        WHEN "c"."aged_30_59_lower" > "c"."residents_upper" THEN 'aged_30_59 is more than residents, in which it lies'
      END)
    END AS "fault"
  FROM "kriterium_area_given" AS "c"
  GROUP BY "c"."area_id", "c"."year"
),
-- The incomes of regions, a row a region and year.
"kriterium_region_given" AS (
  SELECT
    "c"."region" AS "region",
    "c"."year" AS "year",
    COALESCE(CAST("c"."taxpayers" AS HUGEINT), 0) AS "taxpayers_lower",
    CAST("c"."taxpayers" AS HUGEINT) AS "taxpayers_upper",
    CAST("c"."gross_income" AS HUGEINT) AS "gross_income",
    CASE WHEN "c"."taxpayers" <> CAST("c"."taxpayers" AS HUGEINT)
      OR "c"."gross_income" <> CAST("c"."gross_income" AS HUGEINT) THEN 0 ELSE 1 END AS "is_whole"
  FROM "regions" AS "c"
),
-- One row of each, and what of it cannot be true.
"kriterium_region_years" AS (
  SELECT
    "c"."region" AS "region",
    "c"."year" AS "year",
    MIN("c"."taxpayers_lower") AS "taxpayers_lower",
    MIN("c"."taxpayers_upper") AS "taxpayers_upper",
    MIN("c"."gross_income") AS "gross_income",
    CASE
      WHEN COUNT(*) > 1 THEN 'it is given several times'
      ELSE MIN(CASE
        WHEN "c"."region" IS NULL THEN 'region is missing'
        WHEN "c"."year" IS NULL THEN 'year is missing'
        WHEN "c"."year" < 1 OR "c"."year" > 9999 THEN 'year is not 1 to 9999'
        WHEN "c"."is_whole" = 0 THEN 'a figure is not a whole number'
        WHEN "c"."taxpayers_lower" < 0 THEN 'taxpayers is below 0'
        WHEN "c"."taxpayers_upper" > 10000000 THEN 'taxpayers is beyond the bounds of this statement'
        WHEN "c"."gross_income" > CAST('9223372036854775807' AS HUGEINT) OR "c"."gross_income" < CAST('-9223372036854775807' AS HUGEINT) THEN 'gross_income is beyond the bounds of this statement'
        WHEN "c"."taxpayers_upper" = 0 AND "c"."gross_income" <> 0 THEN 'gross_income is not 0 though taxpayers is 0'
      END)
    END AS "fault"
  FROM "kriterium_region_given" AS "c"
  GROUP BY "c"."region", "c"."year"
),
-- The convictions of the country, a row a year.
"kriterium_country_given" AS (
  SELECT
    "c"."year" AS "year",
    COALESCE(CAST("c"."aged_18_plus" AS HUGEINT), 0) AS "aged_18_plus_lower",
    CAST("c"."aged_18_plus" AS HUGEINT) AS "aged_18_plus_upper",
    COALESCE(CAST("c"."convicted" AS HUGEINT), 0) AS "convicted_lower",
    CAST("c"."convicted" AS HUGEINT) AS "convicted_upper",
    CASE WHEN "c"."aged_18_plus" <> CAST("c"."aged_18_plus" AS HUGEINT)
      OR "c"."convicted" <> CAST("c"."convicted" AS HUGEINT) THEN 0 ELSE 1 END AS "is_whole"
  FROM "country" AS "c"
),
-- One row of each, and what of it cannot be true.
"kriterium_country_years" AS (
  SELECT
    "c"."year" AS "year",
    MIN("c"."aged_18_plus_lower") AS "aged_18_plus_lower",
    MIN("c"."aged_18_plus_upper") AS "aged_18_plus_upper",
    MIN("c"."convicted_lower") AS "convicted_lower",
    MIN("c"."convicted_upper") AS "convicted_upper",
    CASE
      WHEN COUNT(*) > 1 THEN 'it is given several times'
      ELSE MIN(CASE
        WHEN "c"."year" IS NULL THEN 'year is missing'
        WHEN "c"."year" < 1 OR "c"."year" > 9999 THEN 'year is not 1 to 9999'
        WHEN "c"."is_whole" = 0 THEN 'a figure is not a whole number'
        WHEN "c"."aged_18_plus_lower" < 0 THEN 'aged_18_plus is below 0'
        WHEN "c"."aged_18_plus_upper" > 10000000 THEN 'aged_18_plus is beyond the bounds of this statement'
        WHEN "c"."convicted_lower" < 0 THEN 'convicted is below 0'
        WHEN "c"."convicted_upper" > 10000000 THEN 'convicted is beyond the bounds of this statement'
        WHEN "c"."convicted_lower" > "c"."aged_18_plus_upper" THEN 'convicted is more than its base aged_18_plus'
      END)
    END AS "fault"
  FROM "kriterium_country_given" AS "c"
  GROUP BY "c"."year"
)
SELECT
  'counts' AS "table_name",
  CAST("k"."area_id" AS VARCHAR) AS "area_id",
  CAST(NULL AS BIGINT) AS "region",
  CAST("k"."year" AS BIGINT) AS "year",
  "k"."fault" AS "fault"
FROM "kriterium_area_years" AS "k"
WHERE "k"."fault" IS NOT NULL
UNION ALL
SELECT
  'regions' AS "table_name",
  CAST(NULL AS VARCHAR) AS "area_id",
  CAST("k"."region" AS BIGINT) AS "region",
  CAST("k"."year" AS BIGINT) AS "year",
  "k"."fault" AS "fault"
FROM "kriterium_region_years" AS "k"
WHERE "k"."fault" IS NOT NULL
UNION ALL
SELECT
  'country' AS "table_name",
  CAST(NULL AS VARCHAR) AS "area_id",
  CAST(NULL AS BIGINT) AS "region",
  CAST("k"."year" AS BIGINT) AS "year",
  "k"."fault" AS "fault"
FROM "kriterium_country_years" AS "k"
WHERE "k"."fault" IS NOT NULL
