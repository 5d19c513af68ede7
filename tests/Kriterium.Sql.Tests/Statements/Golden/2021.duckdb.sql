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
),
-- Of each share: the part that is surely there and its largest base; the largest part that there is room for, and the
-- smallest base that holds what is surely there. All in the units of the part.
"kriterium_area_parts" AS (
  SELECT
    "k"."area_id" AS "area_id",
    "k"."year" AS "year",
    "k"."region" AS "region",
    "k"."residents_lower" AS "residents_lower",
    "k"."residents_upper" AS "residents_upper",
    "k"."non_western_lower" AS "non_western_part",
    "k"."residents_upper" AS "non_western_base",
    CASE WHEN "k"."non_western_upper" IS NULL OR "k"."non_western_upper" > "k"."residents_upper" THEN "k"."residents_upper" ELSE "k"."non_western_upper" END AS "non_western_most",
    CASE WHEN "k"."residents_lower" > "k"."non_western_lower" THEN "k"."residents_lower" ELSE "k"."non_western_lower" END AS "non_western_fewest",
    "k"."outside_labour_lower" AS "outside_labour_part",
    "k"."aged_18_64_upper" * 1000 AS "outside_labour_base",
    CASE WHEN "k"."outside_labour_upper" IS NULL OR "k"."outside_labour_upper" > "k"."aged_18_64_upper" * 1000 THEN "k"."aged_18_64_upper" * 1000 ELSE "k"."outside_labour_upper" END AS "outside_labour_most",
    CASE WHEN "k"."aged_18_64_lower" * 1000 > ("k"."outside_labour_lower" + 999) - ("k"."outside_labour_lower" + 999) % 1000 THEN "k"."aged_18_64_lower" * 1000 ELSE ("k"."outside_labour_lower" + 999) - ("k"."outside_labour_lower" + 999) % 1000 END AS "outside_labour_fewest",
    "k"."convicted_lower" AS "convicted_part",
    "k"."aged_18_plus_upper" AS "convicted_base",
    CASE WHEN "k"."convicted_upper" IS NULL OR "k"."convicted_upper" > "k"."aged_18_plus_upper" THEN "k"."aged_18_plus_upper" ELSE "k"."convicted_upper" END AS "convicted_most",
    CASE WHEN "k"."aged_18_plus_lower" > "k"."convicted_lower" THEN "k"."aged_18_plus_lower" ELSE "k"."convicted_lower" END AS "convicted_fewest",
    "k"."basic_education_lower" + "k"."unknown_education_lower" AS "basic_or_unknown_education_part",
    "k"."aged_30_59_upper" AS "basic_or_unknown_education_base",
    CASE WHEN "k"."basic_education_upper" + "k"."unknown_education_upper" IS NULL OR "k"."basic_education_upper" + "k"."unknown_education_upper" > "k"."aged_30_59_upper" THEN "k"."aged_30_59_upper" ELSE "k"."basic_education_upper" + "k"."unknown_education_upper" END AS "basic_or_unknown_education_most",
    CASE WHEN "k"."aged_30_59_lower" > "k"."basic_education_lower" + "k"."unknown_education_lower" THEN "k"."aged_30_59_lower" ELSE "k"."basic_education_lower" + "k"."unknown_education_lower" END AS "basic_or_unknown_education_fewest",
    "k"."basic_education_lower" AS "basic_education_part",
    "k"."aged_30_59_upper" AS "basic_education_base",
    CASE WHEN "k"."basic_education_upper" IS NULL OR "k"."basic_education_upper" > "k"."aged_30_59_upper" - "k"."unknown_education_lower" THEN "k"."aged_30_59_upper" - "k"."unknown_education_lower" ELSE "k"."basic_education_upper" END AS "basic_education_most",
    CASE WHEN "k"."aged_30_59_lower" > "k"."basic_education_lower" THEN "k"."aged_30_59_lower" ELSE "k"."basic_education_lower" END AS "basic_education_fewest",
    "k"."unknown_education_lower" AS "basic_education_apart",
    CASE WHEN "k"."taxpayers_upper" = 0 THEN 0 ELSE "k"."gross_income" END AS "income_total",
    CASE WHEN "k"."taxpayers_lower" = 0 AND "k"."gross_income" <> 0 THEN 1 ELSE "k"."taxpayers_lower" END AS "income_fewest",
    "k"."taxpayers_upper" AS "income_most"
  FROM "kriterium_area_years" AS "k"
  WHERE "k"."fault" IS NULL
),
-- Of each share: the part that is surely there and its largest base; the largest part that there is room for, and the
-- smallest base that holds what is surely there. All in the units of the part.
"kriterium_region_parts" AS (
  SELECT
    "k"."region" AS "region",
    "k"."year" AS "year",
    CASE WHEN "k"."taxpayers_upper" = 0 THEN 0 ELSE "k"."gross_income" END AS "region_total",
    CASE WHEN "k"."taxpayers_lower" = 0 AND "k"."gross_income" <> 0 THEN 1 ELSE "k"."taxpayers_lower" END AS "region_fewest",
    "k"."taxpayers_upper" AS "region_most"
  FROM "kriterium_region_years" AS "k"
  WHERE "k"."fault" IS NULL
),
-- The ends of each share and of the income ratio in a year, as fractions. Where the base may be empty anything is possible.
"kriterium_area_shares" AS (
  SELECT
    "k"."area_id" AS "area_id",
    "k"."year" AS "year",
    "k"."residents_lower" AS "residents_lower",
    "k"."residents_upper" AS "residents_upper",
    CASE WHEN "k"."non_western_base" > 0 THEN "k"."non_western_part" ELSE 0 END AS "non_western_lower_n",
    CASE WHEN "k"."non_western_base" > 0 THEN "k"."non_western_base" ELSE 1 END AS "non_western_lower_d",
    CASE WHEN "k"."non_western_most" IS NOT NULL AND ("k"."non_western_fewest" > 0 OR "k"."non_western_most" > 0) THEN "k"."non_western_most" ELSE 1 END AS "non_western_upper_n",
    CASE WHEN "k"."non_western_most" IS NOT NULL AND ("k"."non_western_fewest" > 0 OR "k"."non_western_most" > 0) THEN CASE WHEN "k"."non_western_most" > "k"."non_western_fewest" THEN "k"."non_western_most" ELSE "k"."non_western_fewest" END ELSE 1 END AS "non_western_upper_d",
    CASE WHEN "k"."outside_labour_base" > 0 THEN "k"."outside_labour_part" ELSE 0 END AS "outside_labour_lower_n",
    CASE WHEN "k"."outside_labour_base" > 0 THEN "k"."outside_labour_base" ELSE 1 END AS "outside_labour_lower_d",
    CASE WHEN "k"."outside_labour_fewest" > 0 AND "k"."outside_labour_most" <= "k"."outside_labour_fewest" THEN "k"."outside_labour_most" ELSE 1 END AS "outside_labour_upper_n",
    CASE WHEN "k"."outside_labour_fewest" > 0 AND "k"."outside_labour_most" <= "k"."outside_labour_fewest" THEN "k"."outside_labour_fewest" ELSE 1 END AS "outside_labour_upper_d",
    CASE WHEN "k"."convicted_base" > 0 THEN "k"."convicted_part" ELSE 0 END AS "convicted_lower_n",
    CASE WHEN "k"."convicted_base" > 0 THEN "k"."convicted_base" ELSE 1 END AS "convicted_lower_d",
    CASE WHEN "k"."convicted_most" IS NOT NULL AND ("k"."convicted_fewest" > 0 OR "k"."convicted_most" > 0) THEN "k"."convicted_most" ELSE 1 END AS "convicted_upper_n",
    CASE WHEN "k"."convicted_most" IS NOT NULL AND ("k"."convicted_fewest" > 0 OR "k"."convicted_most" > 0) THEN CASE WHEN "k"."convicted_most" > "k"."convicted_fewest" THEN "k"."convicted_most" ELSE "k"."convicted_fewest" END ELSE 1 END AS "convicted_upper_d",
    CASE WHEN "k"."basic_or_unknown_education_base" > 0 THEN "k"."basic_or_unknown_education_part" ELSE 0 END AS "basic_or_unknown_education_lower_n",
    CASE WHEN "k"."basic_or_unknown_education_base" > 0 THEN "k"."basic_or_unknown_education_base" ELSE 1 END AS "basic_or_unknown_education_lower_d",
    CASE WHEN "k"."basic_or_unknown_education_most" IS NOT NULL AND ("k"."basic_or_unknown_education_fewest" > 0 OR "k"."basic_or_unknown_education_most" > 0) THEN "k"."basic_or_unknown_education_most" ELSE 1 END AS "basic_or_unknown_education_upper_n",
    CASE WHEN "k"."basic_or_unknown_education_most" IS NOT NULL AND ("k"."basic_or_unknown_education_fewest" > 0 OR "k"."basic_or_unknown_education_most" > 0) THEN CASE WHEN "k"."basic_or_unknown_education_most" > "k"."basic_or_unknown_education_fewest" THEN "k"."basic_or_unknown_education_most" ELSE "k"."basic_or_unknown_education_fewest" END ELSE 1 END AS "basic_or_unknown_education_upper_d",
    CASE WHEN "k"."basic_education_base" > 0 THEN "k"."basic_education_part" ELSE 0 END AS "basic_education_lower_n",
    CASE WHEN "k"."basic_education_base" > 0 THEN "k"."basic_education_base" ELSE 1 END AS "basic_education_lower_d",
    CASE WHEN "k"."basic_education_most" IS NOT NULL AND ("k"."basic_education_fewest" > 0 OR "k"."basic_education_most" + "k"."basic_education_apart" > 0) THEN "k"."basic_education_most" ELSE 1 END AS "basic_education_upper_n",
    CASE WHEN "k"."basic_education_most" IS NOT NULL AND ("k"."basic_education_fewest" > 0 OR "k"."basic_education_most" + "k"."basic_education_apart" > 0) THEN CASE WHEN "k"."basic_education_most" + "k"."basic_education_apart" > "k"."basic_education_fewest" THEN "k"."basic_education_most" + "k"."basic_education_apart" ELSE "k"."basic_education_fewest" END ELSE 1 END AS "basic_education_upper_d",
    CASE WHEN "k"."income_fewest" > 0 AND "r"."region_fewest" > 0 AND "r"."region_total" > 0 AND "k"."income_total" >= 0 THEN CASE WHEN "k"."income_most" IS NULL THEN 0 ELSE "k"."income_total" * "r"."region_fewest" END WHEN "k"."income_fewest" > 0 AND "r"."region_fewest" > 0 AND "r"."region_total" > 0 THEN "k"."income_total" * "r"."region_most" END AS "income_lower_n",
    CASE WHEN "k"."income_fewest" > 0 AND "r"."region_fewest" > 0 AND "r"."region_total" > 0 AND "k"."income_total" >= 0 THEN CASE WHEN "k"."income_most" IS NULL THEN 1 ELSE "k"."income_most" * "r"."region_total" END WHEN "k"."income_fewest" > 0 AND "r"."region_fewest" > 0 AND "r"."region_total" > 0 THEN "k"."income_fewest" * "r"."region_total" END AS "income_lower_d",
    CASE WHEN "k"."income_fewest" > 0 AND "r"."region_fewest" > 0 AND "r"."region_total" > 0 AND "k"."income_total" <= 0 THEN CASE WHEN "k"."income_most" IS NULL THEN 0 ELSE "k"."income_total" * "r"."region_fewest" END WHEN "k"."income_fewest" > 0 AND "r"."region_fewest" > 0 AND "r"."region_total" > 0 THEN "k"."income_total" * "r"."region_most" END AS "income_upper_n",
    CASE WHEN "k"."income_fewest" > 0 AND "r"."region_fewest" > 0 AND "r"."region_total" > 0 AND "k"."income_total" <= 0 THEN CASE WHEN "k"."income_most" IS NULL THEN 1 ELSE "k"."income_most" * "r"."region_total" END WHEN "k"."income_fewest" > 0 AND "r"."region_fewest" > 0 AND "r"."region_total" > 0 THEN "k"."income_fewest" * "r"."region_total" END AS "income_upper_d"
  FROM "kriterium_area_parts" AS "k"
  LEFT JOIN "kriterium_region_parts" AS "r"
    ON "r"."region" = "k"."region"
    AND "r"."year" = "k"."year"
),
-- Of each share: the part that is surely there and its largest base; the largest part that there is room for, and the
-- smallest base that holds what is surely there. All in the units of the part.
"kriterium_country_parts" AS (
  SELECT
    "k"."year" AS "year",
    "k"."convicted_lower" AS "convicted_part",
    "k"."aged_18_plus_upper" AS "convicted_base",
    CASE WHEN "k"."convicted_upper" IS NULL OR "k"."convicted_upper" > "k"."aged_18_plus_upper" THEN "k"."aged_18_plus_upper" ELSE "k"."convicted_upper" END AS "convicted_most",
    CASE WHEN "k"."aged_18_plus_lower" > "k"."convicted_lower" THEN "k"."aged_18_plus_lower" ELSE "k"."convicted_lower" END AS "convicted_fewest"
  FROM "kriterium_country_years" AS "k"
  WHERE "k"."fault" IS NULL
),
-- The ends of the convicted share of the country in a year.
"kriterium_country_shares" AS (
  SELECT
    "k"."year" AS "year",
    CASE WHEN "k"."convicted_base" > 0 THEN "k"."convicted_part" ELSE 0 END AS "convicted_lower_n",
    CASE WHEN "k"."convicted_base" > 0 THEN "k"."convicted_base" ELSE 1 END AS "convicted_lower_d",
    CASE WHEN "k"."convicted_most" IS NOT NULL AND ("k"."convicted_fewest" > 0 OR "k"."convicted_most" > 0) THEN "k"."convicted_most" ELSE 1 END AS "convicted_upper_n",
    CASE WHEN "k"."convicted_most" IS NOT NULL AND ("k"."convicted_fewest" > 0 OR "k"."convicted_most" > 0) THEN CASE WHEN "k"."convicted_most" > "k"."convicted_fewest" THEN "k"."convicted_most" ELSE "k"."convicted_fewest" END ELSE 1 END AS "convicted_upper_d"
  FROM "kriterium_country_parts" AS "k"
),
-- Every area in every year, also where an area has no row: it is unknown, not left out.
"kriterium_asked" AS (
  SELECT
    "a"."area_id" AS "area_id",
    "y"."year" AS "year"
  FROM (
    SELECT
      "k"."area_id" AS "area_id"
    FROM "kriterium_area_years" AS "k"
    WHERE "k"."area_id" IS NOT NULL
    GROUP BY "k"."area_id"
  ) AS "a"
  CROSS JOIN (
    SELECT
      "k"."year" AS "year"
    FROM "kriterium_area_years" AS "k"
    WHERE "k"."year" >= 1 AND "k"."year" <= 9999
    GROUP BY "k"."year"
  ) AS "y"
),
-- How many years of the longest window have a row that cannot be true: they are unknown.
"kriterium_faulty" AS (
  SELECT
    "a"."area_id" AS "area_id",
    "a"."year" AS "year",
    COUNT("k"."fault") AS "faulty_years"
  FROM "kriterium_asked" AS "a"
  LEFT JOIN "kriterium_area_years" AS "k"
    ON "k"."area_id" = "a"."area_id"
    AND "k"."year" > "a"."year" - 2
    AND "k"."year" <= "a"."year"
    AND "k"."fault" IS NOT NULL
  GROUP BY "a"."area_id", "a"."year"
),
-- The measurement year and those before it, side by side. A year that is not there is unknown.
"kriterium_windows" AS (
  SELECT
    "a"."area_id" AS "area_id",
    "a"."year" AS "year",
    COALESCE("y0"."residents_lower", 0) AS "residents_lower",
    "y0"."residents_upper" AS "residents_upper",
    COALESCE("y0"."non_western_lower_n", 0) AS "non_western_lower_n_0",
    COALESCE("y0"."non_western_lower_d", 1) AS "non_western_lower_d_0",
    COALESCE("y0"."non_western_upper_n", 1) AS "non_western_upper_n_0",
    COALESCE("y0"."non_western_upper_d", 1) AS "non_western_upper_d_0",
    COALESCE("y0"."outside_labour_lower_n", 0) AS "outside_labour_lower_n_0",
    COALESCE("y1"."outside_labour_lower_n", 0) AS "outside_labour_lower_n_1",
    COALESCE("y0"."outside_labour_lower_d", 1) AS "outside_labour_lower_d_0",
    COALESCE("y1"."outside_labour_lower_d", 1) AS "outside_labour_lower_d_1",
    COALESCE("y0"."outside_labour_upper_n", 1) AS "outside_labour_upper_n_0",
    COALESCE("y1"."outside_labour_upper_n", 1) AS "outside_labour_upper_n_1",
    COALESCE("y0"."outside_labour_upper_d", 1) AS "outside_labour_upper_d_0",
    COALESCE("y1"."outside_labour_upper_d", 1) AS "outside_labour_upper_d_1",
    COALESCE("y0"."convicted_lower_n", 0) AS "convicted_lower_n_0",
    COALESCE("y1"."convicted_lower_n", 0) AS "convicted_lower_n_1",
    COALESCE("y0"."convicted_lower_d", 1) AS "convicted_lower_d_0",
    COALESCE("y1"."convicted_lower_d", 1) AS "convicted_lower_d_1",
    COALESCE("y0"."convicted_upper_n", 1) AS "convicted_upper_n_0",
    COALESCE("y1"."convicted_upper_n", 1) AS "convicted_upper_n_1",
    COALESCE("y0"."convicted_upper_d", 1) AS "convicted_upper_d_0",
    COALESCE("y1"."convicted_upper_d", 1) AS "convicted_upper_d_1",
    COALESCE("y0"."basic_or_unknown_education_lower_n", 0) AS "basic_or_unknown_education_lower_n_0",
    COALESCE("y0"."basic_or_unknown_education_lower_d", 1) AS "basic_or_unknown_education_lower_d_0",
    COALESCE("y0"."basic_or_unknown_education_upper_n", 1) AS "basic_or_unknown_education_upper_n_0",
    COALESCE("y0"."basic_or_unknown_education_upper_d", 1) AS "basic_or_unknown_education_upper_d_0",
    COALESCE("y0"."basic_education_lower_n", 0) AS "basic_education_lower_n_0",
    COALESCE("y0"."basic_education_lower_d", 1) AS "basic_education_lower_d_0",
    COALESCE("y0"."basic_education_upper_n", 1) AS "basic_education_upper_n_0",
    COALESCE("y0"."basic_education_upper_d", 1) AS "basic_education_upper_d_0",
    "y0"."income_lower_n" AS "income_lower_n_0",
    "y0"."income_lower_d" AS "income_lower_d_0",
    "y0"."income_upper_n" AS "income_upper_n_0",
    "y0"."income_upper_d" AS "income_upper_d_0",
    COALESCE("n0"."convicted_lower_n", 0) AS "country_convicted_lower_n_0",
    COALESCE("n1"."convicted_lower_n", 0) AS "country_convicted_lower_n_1",
    COALESCE("n0"."convicted_lower_d", 1) AS "country_convicted_lower_d_0",
    COALESCE("n1"."convicted_lower_d", 1) AS "country_convicted_lower_d_1",
    COALESCE("n0"."convicted_upper_n", 1) AS "country_convicted_upper_n_0",
    COALESCE("n1"."convicted_upper_n", 1) AS "country_convicted_upper_n_1",
    COALESCE("n0"."convicted_upper_d", 1) AS "country_convicted_upper_d_0",
    COALESCE("n1"."convicted_upper_d", 1) AS "country_convicted_upper_d_1"
  FROM "kriterium_asked" AS "a"
  LEFT JOIN "kriterium_area_shares" AS "y0"
    ON "y0"."area_id" = "a"."area_id"
    AND "y0"."year" = "a"."year"
  LEFT JOIN "kriterium_area_shares" AS "y1"
    ON "y1"."area_id" = "a"."area_id"
    AND "y1"."year" = "a"."year" - 1
  LEFT JOIN "kriterium_country_shares" AS "n0"
    ON "n0"."year" = "a"."year"
  LEFT JOIN "kriterium_country_shares" AS "n1"
    ON "n1"."year" = "a"."year" - 1
),
-- Both ends of each figure: the sum of the yearly shares over a common denominator, which a mean divides by the number of
-- years when it is compared; or the pooled share.
"kriterium_figures" AS (
  SELECT
    "f"."area_id" AS "area_id",
    "f"."year" AS "year",
    "f"."residents_lower" AS "residents_lower",
    "f"."residents_upper" AS "residents_upper",
    "f"."non_western_lower_n_0" AS "non_western_lower_n",
    "f"."non_western_lower_d_0" AS "non_western_lower_d",
    "f"."non_western_upper_n_0" AS "non_western_upper_n",
    "f"."non_western_upper_d_0" AS "non_western_upper_d",
    "f"."outside_labour_lower_n_0" * "f"."outside_labour_lower_d_1" + "f"."outside_labour_lower_n_1" * "f"."outside_labour_lower_d_0" AS "outside_labour_2_years_lower_n",
    "f"."outside_labour_lower_d_0" * "f"."outside_labour_lower_d_1" AS "outside_labour_2_years_lower_d",
    "f"."outside_labour_upper_n_0" * "f"."outside_labour_upper_d_1" + "f"."outside_labour_upper_n_1" * "f"."outside_labour_upper_d_0" AS "outside_labour_2_years_upper_n",
    "f"."outside_labour_upper_d_0" * "f"."outside_labour_upper_d_1" AS "outside_labour_2_years_upper_d",
    "f"."convicted_lower_n_0" * "f"."convicted_lower_d_1" + "f"."convicted_lower_n_1" * "f"."convicted_lower_d_0" AS "convicted_2_years_lower_n",
    "f"."convicted_lower_d_0" * "f"."convicted_lower_d_1" AS "convicted_2_years_lower_d",
    "f"."convicted_upper_n_0" * "f"."convicted_upper_d_1" + "f"."convicted_upper_n_1" * "f"."convicted_upper_d_0" AS "convicted_2_years_upper_n",
    "f"."convicted_upper_d_0" * "f"."convicted_upper_d_1" AS "convicted_2_years_upper_d",
    "f"."basic_or_unknown_education_lower_n_0" AS "basic_education_danish_reading_1_lower_n",
    "f"."basic_or_unknown_education_lower_d_0" AS "basic_education_danish_reading_1_lower_d",
    "f"."basic_or_unknown_education_upper_n_0" AS "basic_education_danish_reading_1_upper_n",
    "f"."basic_or_unknown_education_upper_d_0" AS "basic_education_danish_reading_1_upper_d",
    "f"."basic_education_lower_n_0" AS "basic_education_danish_reading_2_lower_n",
    "f"."basic_education_lower_d_0" AS "basic_education_danish_reading_2_lower_d",
    "f"."basic_education_upper_n_0" AS "basic_education_danish_reading_2_upper_n",
    "f"."basic_education_upper_d_0" AS "basic_education_danish_reading_2_upper_d",
    "f"."income_lower_n_0" AS "income_lower_n",
    "f"."income_lower_d_0" AS "income_lower_d",
    "f"."income_upper_n_0" AS "income_upper_n",
    "f"."income_upper_d_0" AS "income_upper_d",
    "f"."country_convicted_lower_n_0" * "f"."country_convicted_lower_d_1" + "f"."country_convicted_lower_n_1" * "f"."country_convicted_lower_d_0" AS "country_convicted_2_years_lower_n",
    "f"."country_convicted_lower_d_0" * "f"."country_convicted_lower_d_1" AS "country_convicted_2_years_lower_d",
    "f"."country_convicted_upper_n_0" * "f"."country_convicted_upper_d_1" + "f"."country_convicted_upper_n_1" * "f"."country_convicted_upper_d_0" AS "country_convicted_2_years_upper_n",
    "f"."country_convicted_upper_d_0" * "f"."country_convicted_upper_d_1" AS "country_convicted_2_years_upper_d"
  FROM "kriterium_windows" AS "f"
),
-- How many of its limits each figure has surely crossed (low) and can have crossed (high), going up from nothing.
-- The ends are compared by multiplying across: a/b > c/d where a * d > c * b.
"kriterium_bands" AS (
  SELECT
    "f"."area_id" AS "area_id",
    "f"."year" AS "year",
    CASE WHEN "f"."residents_lower" >= 1000 THEN 1 ELSE 0 END AS "size_low",
    CASE WHEN "f"."residents_upper" < 1000 THEN 0 ELSE 1 END AS "size_high",
    CASE WHEN "f"."non_western_lower_n" * 10 > 3 * "f"."non_western_lower_d" THEN 1 ELSE 0 END
      + CASE WHEN "f"."non_western_lower_n" * 2 > "f"."non_western_lower_d" THEN 1 ELSE 0 END AS "non_western_low",
    CASE WHEN "f"."non_western_upper_n" * 10 <= 3 * "f"."non_western_upper_d" THEN 0 ELSE 1 END
      + CASE WHEN "f"."non_western_upper_n" * 2 <= "f"."non_western_upper_d" THEN 0 ELSE 1 END AS "non_western_high",
    CASE WHEN "f"."outside_labour_2_years_lower_n" * 10 > 6 * "f"."outside_labour_2_years_lower_d" THEN 1 ELSE 0 END
      + CASE WHEN "f"."outside_labour_2_years_lower_n" * 5 > 4 * "f"."outside_labour_2_years_lower_d" THEN 1 ELSE 0 END AS "outside_labour_2_years_low",
    CASE WHEN "f"."outside_labour_2_years_upper_n" * 10 <= 6 * "f"."outside_labour_2_years_upper_d" THEN 0 ELSE 1 END
      + CASE WHEN "f"."outside_labour_2_years_upper_n" * 5 <= 4 * "f"."outside_labour_2_years_upper_d" THEN 0 ELSE 1 END AS "outside_labour_2_years_high",
    CASE WHEN "f"."convicted_2_years_lower_n" * "f"."country_convicted_2_years_upper_d" >= 2 * "f"."country_convicted_2_years_upper_n" * "f"."convicted_2_years_lower_d" THEN 1 ELSE 0 END
      + CASE WHEN "f"."convicted_2_years_lower_n" * "f"."country_convicted_2_years_upper_d" >= 3 * "f"."country_convicted_2_years_upper_n" * "f"."convicted_2_years_lower_d" THEN 1 ELSE 0 END AS "convicted_2_years_low",
    CASE WHEN "f"."convicted_2_years_upper_n" * "f"."country_convicted_2_years_lower_d" < 2 * "f"."country_convicted_2_years_lower_n" * "f"."convicted_2_years_upper_d" THEN 0 ELSE 1 END
      + CASE WHEN "f"."convicted_2_years_upper_n" * "f"."country_convicted_2_years_lower_d" < 3 * "f"."country_convicted_2_years_lower_n" * "f"."convicted_2_years_upper_d" THEN 0 ELSE 1 END AS "convicted_2_years_high",
    CASE WHEN "f"."basic_education_danish_reading_1_lower_n" * 5 > 3 * "f"."basic_education_danish_reading_1_lower_d" AND "f"."basic_education_danish_reading_2_lower_n" * 5 > 3 * "f"."basic_education_danish_reading_2_lower_d" THEN 1 ELSE 0 END AS "basic_education_danish_low",
    CASE WHEN "f"."basic_education_danish_reading_1_upper_n" * 5 <= 3 * "f"."basic_education_danish_reading_1_upper_d" AND "f"."basic_education_danish_reading_2_upper_n" * 5 <= 3 * "f"."basic_education_danish_reading_2_upper_d" THEN 0 ELSE 1 END AS "basic_education_danish_high",
    CASE WHEN "f"."income_lower_n" * 20 >= 11 * "f"."income_lower_d" THEN 1 ELSE 0 END
      + CASE WHEN "f"."income_lower_n" * 20 >= 13 * "f"."income_lower_d" THEN 1 ELSE 0 END AS "income_low",
    CASE WHEN "f"."income_upper_n" * 20 < 11 * "f"."income_upper_d" THEN 0 ELSE 1 END
      + CASE WHEN "f"."income_upper_n" * 20 < 13 * "f"."income_upper_d" THEN 0 ELSE 1 END AS "income_high"
  FROM "kriterium_figures" AS "f"
),
-- Each criterion: met where the limit is surely crossed, not met where it cannot be, and the other way round of less than.
-- prevention_non_western: more than 30 %. Source: § 61 b of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024
-- prevention_outside_labour: more than 30 %, mean of 2 years. Source: § 61 b of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: from which register years the figure comes (by one press source, the year before the list's year and the one before that))
-- prevention_convicted: at least 2 x the national share, mean of 2 years. Source: § 61 b of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: that the base is residents aged 18 and over (the agreement's wording; the act says only residents))
-- prevention_basic_education: more than 60 %. Source: § 61 b of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: how unknown education counts, which the act does not say (in practice grouped with basic, as the press and the housing organisations' federation reported in November 2020; one article can be read the other way); from which register year the figure comes)
-- prevention_income: less than 65 %. Source: § 61 b of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: for lists before 2015 and after 2017, that the income is that of two years before the list's year, as the agency's answer 42 to bill L 38 (2018-19) says for the lists of 2015-2017)
-- prevention_verdict: 2 of 4, at least 1,000 residents. Source: § 61 b of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: that the lists print only areas that are not vulnerable areas (practice as reported; § 61 b itself has no such exception))
-- vulnerable_outside_labour: more than 40 %, mean of 2 years. Source: § 61 a of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: from which register years the figure comes (by one press source, the year before the list's year and the one before that))
-- vulnerable_convicted: at least 3 x the national share, mean of 2 years. Source: § 61 a of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: that the base is residents aged 18 and over (the agreement's wording; the act says only residents))
-- vulnerable_basic_education: more than 60 %. Source: § 61 a of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: how unknown education counts, which the act does not say (in practice grouped with basic, as the press and the housing organisations' federation reported in November 2020; one article can be read the other way); from which register year the figure comes)
-- vulnerable_income: less than 55 %. Source: § 61 a of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: for lists before 2015 and after 2017, that the income is that of two years before the list's year, as the agency's answer 42 to bill L 38 (2018-19) says for the lists of 2015-2017)
-- vulnerable_verdict: 2 of 4, at least 1,000 residents. Source: § 61 a of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024
-- parallel_society_non_western: more than 50 %. Source: § 61 a of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024
-- parallel_society_outside_labour: more than 40 %, mean of 2 years. Source: § 61 a of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: from which register years the figure comes (by one press source, the year before the list's year and the one before that))
-- parallel_society_convicted: at least 3 x the national share, mean of 2 years. Source: § 61 a of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: that the base is residents aged 18 and over (the agreement's wording; the act says only residents))
-- parallel_society_basic_education: more than 60 %. Source: § 61 a of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: how unknown education counts, which the act does not say (in practice grouped with basic, as the press and the housing organisations' federation reported in November 2020; one article can be read the other way); from which register year the figure comes)
-- parallel_society_income: less than 55 %. Source: § 61 a of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024 (unverified: for lists before 2015 and after 2017, that the income is that of two years before the list's year, as the agency's answer 42 to bill L 38 (2018-19) says for the lists of 2015-2017)
-- parallel_society_verdict: 2 of 4, at least 1,000 residents. Source: § 61 a of the public-housing act (almenboligloven), bill L 23 (2021-22), lov nr. 2157 af 27/11/2021, today LBK nr. 1171 af 11/11/2024
"kriterium_criteria" AS (
  SELECT
    "b"."area_id" AS "area_id",
    "b"."year" AS "year",
    CASE WHEN "b"."size_low" >= 1 THEN 'met' WHEN "b"."size_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "prevention_size",
    CASE WHEN "b"."non_western_low" >= 1 THEN 'met' WHEN "b"."non_western_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "prevention_non_western",
    CASE WHEN "b"."outside_labour_2_years_low" >= 1 THEN 'met' WHEN "b"."outside_labour_2_years_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "prevention_outside_labour",
    CASE WHEN "b"."convicted_2_years_low" >= 1 THEN 'met' WHEN "b"."convicted_2_years_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "prevention_convicted",
    CASE WHEN "b"."basic_education_danish_low" >= 1 THEN 'met' WHEN "b"."basic_education_danish_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "prevention_basic_education",
    CASE WHEN "b"."income_high" < 2 THEN 'met' WHEN "b"."income_low" >= 2 THEN 'not_met' ELSE 'undetermined' END AS "prevention_income",
    CASE WHEN "b"."size_low" >= 1 THEN 'met' WHEN "b"."size_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "vulnerable_size",
    CASE WHEN "b"."outside_labour_2_years_low" >= 2 THEN 'met' WHEN "b"."outside_labour_2_years_high" < 2 THEN 'not_met' ELSE 'undetermined' END AS "vulnerable_outside_labour",
    CASE WHEN "b"."convicted_2_years_low" >= 2 THEN 'met' WHEN "b"."convicted_2_years_high" < 2 THEN 'not_met' ELSE 'undetermined' END AS "vulnerable_convicted",
    CASE WHEN "b"."basic_education_danish_low" >= 1 THEN 'met' WHEN "b"."basic_education_danish_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "vulnerable_basic_education",
    CASE WHEN "b"."income_high" < 1 THEN 'met' WHEN "b"."income_low" >= 1 THEN 'not_met' ELSE 'undetermined' END AS "vulnerable_income",
    CASE WHEN "b"."size_low" >= 1 THEN 'met' WHEN "b"."size_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "parallel_society_size",
    CASE WHEN "b"."non_western_low" >= 2 THEN 'met' WHEN "b"."non_western_high" < 2 THEN 'not_met' ELSE 'undetermined' END AS "parallel_society_non_western",
    CASE WHEN "b"."outside_labour_2_years_low" >= 2 THEN 'met' WHEN "b"."outside_labour_2_years_high" < 2 THEN 'not_met' ELSE 'undetermined' END AS "parallel_society_outside_labour",
    CASE WHEN "b"."convicted_2_years_low" >= 2 THEN 'met' WHEN "b"."convicted_2_years_high" < 2 THEN 'not_met' ELSE 'undetermined' END AS "parallel_society_convicted",
    CASE WHEN "b"."basic_education_danish_low" >= 1 THEN 'met' WHEN "b"."basic_education_danish_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "parallel_society_basic_education",
    CASE WHEN "b"."income_high" < 1 THEN 'met' WHEN "b"."income_low" >= 1 THEN 'not_met' ELSE 'undetermined' END AS "parallel_society_income"
  FROM "kriterium_bands" AS "b"
),
-- How many criteria are met, not met and open.
"kriterium_counted" AS (
  SELECT
    "b"."area_id" AS "area_id",
    "b"."year" AS "year",
    "b"."prevention_size" AS "prevention_size",
    "b"."prevention_non_western" AS "prevention_non_western",
    "b"."prevention_outside_labour" AS "prevention_outside_labour",
    "b"."prevention_convicted" AS "prevention_convicted",
    "b"."prevention_basic_education" AS "prevention_basic_education",
    "b"."prevention_income" AS "prevention_income",
    "b"."vulnerable_size" AS "vulnerable_size",
    "b"."vulnerable_outside_labour" AS "vulnerable_outside_labour",
    "b"."vulnerable_convicted" AS "vulnerable_convicted",
    "b"."vulnerable_basic_education" AS "vulnerable_basic_education",
    "b"."vulnerable_income" AS "vulnerable_income",
    "b"."parallel_society_size" AS "parallel_society_size",
    "b"."parallel_society_non_western" AS "parallel_society_non_western",
    "b"."parallel_society_outside_labour" AS "parallel_society_outside_labour",
    "b"."parallel_society_convicted" AS "parallel_society_convicted",
    "b"."parallel_society_basic_education" AS "parallel_society_basic_education",
    "b"."parallel_society_income" AS "parallel_society_income",
    CASE WHEN "b"."prevention_outside_labour" = 'met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."prevention_convicted" = 'met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."prevention_basic_education" = 'met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."prevention_income" = 'met' THEN 1 ELSE 0 END AS "prevention_met_count",
    CASE WHEN "b"."prevention_outside_labour" = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."prevention_convicted" = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."prevention_basic_education" = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."prevention_income" = 'not_met' THEN 1 ELSE 0 END AS "prevention_not_met_count",
    CASE WHEN "b"."prevention_outside_labour" = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN "b"."prevention_convicted" = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN "b"."prevention_basic_education" = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN "b"."prevention_income" = 'undetermined' THEN 1 ELSE 0 END AS "prevention_open_count",
    CASE WHEN "b"."vulnerable_outside_labour" = 'met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."vulnerable_convicted" = 'met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."vulnerable_basic_education" = 'met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."vulnerable_income" = 'met' THEN 1 ELSE 0 END AS "vulnerable_met_count",
    CASE WHEN "b"."vulnerable_outside_labour" = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."vulnerable_convicted" = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."vulnerable_basic_education" = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."vulnerable_income" = 'not_met' THEN 1 ELSE 0 END AS "vulnerable_not_met_count",
    CASE WHEN "b"."vulnerable_outside_labour" = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN "b"."vulnerable_convicted" = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN "b"."vulnerable_basic_education" = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN "b"."vulnerable_income" = 'undetermined' THEN 1 ELSE 0 END AS "vulnerable_open_count",
    CASE WHEN "b"."parallel_society_outside_labour" = 'met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."parallel_society_convicted" = 'met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."parallel_society_basic_education" = 'met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."parallel_society_income" = 'met' THEN 1 ELSE 0 END AS "parallel_society_met_count",
    CASE WHEN "b"."parallel_society_outside_labour" = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."parallel_society_convicted" = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."parallel_society_basic_education" = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."parallel_society_income" = 'not_met' THEN 1 ELSE 0 END AS "parallel_society_not_met_count",
    CASE WHEN "b"."parallel_society_outside_labour" = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN "b"."parallel_society_convicted" = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN "b"."parallel_society_basic_education" = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN "b"."parallel_society_income" = 'undetermined' THEN 1 ELSE 0 END AS "parallel_society_open_count"
  FROM "kriterium_criteria" AS "b"
),
-- Listed: large enough, every gate met, and enough of the criteria, whatever the open ones are. Not listed: one of these
-- surely not.
"kriterium_decided" AS (
  SELECT
    "b"."area_id" AS "area_id",
    "b"."year" AS "year",
    "b"."prevention_size" AS "prevention_size",
    "b"."prevention_non_western" AS "prevention_non_western",
    "b"."prevention_outside_labour" AS "prevention_outside_labour",
    "b"."prevention_convicted" AS "prevention_convicted",
    "b"."prevention_basic_education" AS "prevention_basic_education",
    "b"."prevention_income" AS "prevention_income",
    "b"."prevention_met_count" AS "prevention_met_count",
    "b"."prevention_not_met_count" AS "prevention_not_met_count",
    "b"."prevention_open_count" AS "prevention_open_count",
    CASE
      WHEN "b"."prevention_size" = 'not_met' OR "b"."prevention_non_western" = 'not_met' OR "b"."prevention_met_count" + "b"."prevention_open_count" < 2 THEN 'not_met'
      WHEN "b"."prevention_size" = 'met' AND "b"."prevention_non_western" = 'met' AND "b"."prevention_met_count" >= 2 THEN 'met'
      ELSE 'undetermined'
    END AS "prevention_verdict",
    "b"."vulnerable_size" AS "vulnerable_size",
    "b"."vulnerable_outside_labour" AS "vulnerable_outside_labour",
    "b"."vulnerable_convicted" AS "vulnerable_convicted",
    "b"."vulnerable_basic_education" AS "vulnerable_basic_education",
    "b"."vulnerable_income" AS "vulnerable_income",
    "b"."vulnerable_met_count" AS "vulnerable_met_count",
    "b"."vulnerable_not_met_count" AS "vulnerable_not_met_count",
    "b"."vulnerable_open_count" AS "vulnerable_open_count",
    CASE
      WHEN "b"."vulnerable_size" = 'not_met' OR "b"."vulnerable_met_count" + "b"."vulnerable_open_count" < 2 THEN 'not_met'
      WHEN "b"."vulnerable_size" = 'met' AND "b"."vulnerable_met_count" >= 2 THEN 'met'
      ELSE 'undetermined'
    END AS "vulnerable_verdict",
    "b"."parallel_society_size" AS "parallel_society_size",
    "b"."parallel_society_non_western" AS "parallel_society_non_western",
    "b"."parallel_society_outside_labour" AS "parallel_society_outside_labour",
    "b"."parallel_society_convicted" AS "parallel_society_convicted",
    "b"."parallel_society_basic_education" AS "parallel_society_basic_education",
    "b"."parallel_society_income" AS "parallel_society_income",
    "b"."parallel_society_met_count" AS "parallel_society_met_count",
    "b"."parallel_society_not_met_count" AS "parallel_society_not_met_count",
    "b"."parallel_society_open_count" AS "parallel_society_open_count",
    CASE
      WHEN "b"."parallel_society_size" = 'not_met' OR "b"."parallel_society_non_western" = 'not_met' OR "b"."parallel_society_met_count" + "b"."parallel_society_open_count" < 2 THEN 'not_met'
      WHEN "b"."parallel_society_size" = 'met' AND "b"."parallel_society_non_western" = 'met' AND "b"."parallel_society_met_count" >= 2 THEN 'met'
      ELSE 'undetermined'
    END AS "parallel_society_verdict"
  FROM "kriterium_counted" AS "b"
),
-- Who was a parallel society (before 2018: particularly vulnerable) on which yearly list; NULL where that is not known.
"kriterium_membership" AS (
  SELECT
    "m"."area_id" AS "area_id",
    "m"."year" AS "year",
    CASE WHEN COUNT(*) = COUNT("m"."parallel_society") AND MIN("m"."parallel_society") = MAX("m"."parallel_society") AND MIN("m"."parallel_society") IN (0, 1) THEN MIN("m"."parallel_society") ELSE NULL END AS "parallel_society"
  FROM "membership" AS "m"
  GROUP BY "m"."area_id", "m"."year"
),
-- Whether it was one on all of the yearly lists before that a rule counts.
"kriterium_earlier" AS (
  SELECT
    "a"."area_id" AS "area_id",
    "a"."year" AS "year",
    CASE
      WHEN SUM(CASE WHEN "m"."parallel_society" = 0 AND "m"."year" >= "a"."year" - 4 THEN 1 ELSE 0 END) > 0 THEN 'not_met'
      WHEN SUM(CASE WHEN "m"."parallel_society" = 1 AND "m"."year" >= "a"."year" - 4 THEN 1 ELSE 0 END) = 4 THEN 'met'
      ELSE 'undetermined'
    END AS "transformation_earlier"
  FROM "kriterium_asked" AS "a"
  LEFT JOIN "kriterium_membership" AS "m"
    ON "m"."area_id" = "a"."area_id"
    AND "m"."year" < "a"."year"
    AND "m"."year" >= "a"."year" - 4
  GROUP BY "a"."area_id", "a"."year"
),
-- Every band between a lowest and a highest one.
"kriterium_ranges" AS (
  SELECT 0 AS "low", 0 AS "high", 0 AS "band"
  UNION ALL
  SELECT 0 AS "low", 1 AS "high", 0 AS "band"
  UNION ALL
  SELECT 0 AS "low", 1 AS "high", 1 AS "band"
  UNION ALL
  SELECT 0 AS "low", 2 AS "high", 0 AS "band"
  UNION ALL
  SELECT 0 AS "low", 2 AS "high", 1 AS "band"
  UNION ALL
  SELECT 0 AS "low", 2 AS "high", 2 AS "band"
  UNION ALL
  SELECT 1 AS "low", 1 AS "high", 1 AS "band"
  UNION ALL
  SELECT 1 AS "low", 2 AS "high", 1 AS "band"
  UNION ALL
  SELECT 1 AS "low", 2 AS "high", 2 AS "band"
  UNION ALL
  SELECT 2 AS "low", 2 AS "high", 2 AS "band"
),
-- One row for each way to place every figure in one of the bands that are possible for it.
"kriterium_completed" AS (
  SELECT
    "b"."area_id" AS "area_id",
    "b"."year" AS "year",
    "size"."band" AS "size",
    "non_western"."band" AS "non_western",
    "outside_labour_2_years"."band" AS "outside_labour_2_years",
    "convicted_2_years"."band" AS "convicted_2_years",
    "basic_education_danish"."band" AS "basic_education_danish",
    "income"."band" AS "income",
    "transformation_earlier"."band" AS "transformation_earlier"
  FROM "kriterium_bands" AS "b"
  JOIN "kriterium_ranges" AS "size"
    ON "size"."low" = "b"."size_low" AND "size"."high" = "b"."size_high"
  JOIN "kriterium_ranges" AS "non_western"
    ON "non_western"."low" = "b"."non_western_low" AND "non_western"."high" = "b"."non_western_high"
  JOIN "kriterium_ranges" AS "outside_labour_2_years"
    ON "outside_labour_2_years"."low" = "b"."outside_labour_2_years_low" AND "outside_labour_2_years"."high" = "b"."outside_labour_2_years_high"
  JOIN "kriterium_ranges" AS "convicted_2_years"
    ON "convicted_2_years"."low" = "b"."convicted_2_years_low" AND "convicted_2_years"."high" = "b"."convicted_2_years_high"
  JOIN "kriterium_ranges" AS "basic_education_danish"
    ON "basic_education_danish"."low" = "b"."basic_education_danish_low" AND "basic_education_danish"."high" = "b"."basic_education_danish_high"
  JOIN "kriterium_ranges" AS "income"
    ON "income"."low" = "b"."income_low" AND "income"."high" = "b"."income_high"
  JOIN "kriterium_earlier" AS "e"
    ON "e"."area_id" = "b"."area_id" AND "e"."year" = "b"."year"
  JOIN "kriterium_ranges" AS "transformation_earlier"
    ON "transformation_earlier"."low" = CASE WHEN "e"."transformation_earlier" = 'met' THEN 1 ELSE 0 END AND "transformation_earlier"."high" = CASE WHEN "e"."transformation_earlier" = 'not_met' THEN 0 ELSE 1 END
),
-- The most severe status that each completion gives.
"kriterium_statuses" AS (
  SELECT
    "c"."area_id" AS "area_id",
    "c"."year" AS "year",
    CASE
      WHEN "c"."transformation_earlier" = 1 AND "c"."size" >= 1 AND "c"."non_western" >= 2 AND CASE WHEN "c"."outside_labour_2_years" >= 2 THEN 1 ELSE 0 END + CASE WHEN "c"."convicted_2_years" >= 2 THEN 1 ELSE 0 END + CASE WHEN "c"."basic_education_danish" >= 1 THEN 1 ELSE 0 END + CASE WHEN "c"."income" < 1 THEN 1 ELSE 0 END >= 2 THEN 'transformation'
      WHEN "c"."size" >= 1 AND "c"."non_western" >= 2 AND CASE WHEN "c"."outside_labour_2_years" >= 2 THEN 1 ELSE 0 END + CASE WHEN "c"."convicted_2_years" >= 2 THEN 1 ELSE 0 END + CASE WHEN "c"."basic_education_danish" >= 1 THEN 1 ELSE 0 END + CASE WHEN "c"."income" < 1 THEN 1 ELSE 0 END >= 2 THEN 'parallel_society'
      WHEN "c"."size" >= 1 AND CASE WHEN "c"."outside_labour_2_years" >= 2 THEN 1 ELSE 0 END + CASE WHEN "c"."convicted_2_years" >= 2 THEN 1 ELSE 0 END + CASE WHEN "c"."basic_education_danish" >= 1 THEN 1 ELSE 0 END + CASE WHEN "c"."income" < 1 THEN 1 ELSE 0 END >= 2 THEN 'vulnerable'
      WHEN "c"."size" >= 1 AND "c"."non_western" >= 1 AND CASE WHEN "c"."outside_labour_2_years" >= 1 THEN 1 ELSE 0 END + CASE WHEN "c"."convicted_2_years" >= 1 THEN 1 ELSE 0 END + CASE WHEN "c"."basic_education_danish" >= 1 THEN 1 ELSE 0 END + CASE WHEN "c"."income" < 2 THEN 1 ELSE 0 END >= 2 THEN 'prevention'
      ELSE 'none'
    END AS "status"
  FROM "kriterium_completed" AS "c"
),
-- Which statuses are possible, 1 or 0.
"kriterium_possible" AS (
  SELECT
    "c"."area_id" AS "area_id",
    "c"."year" AS "year",
    MAX(CASE WHEN "c"."status" = 'none' THEN 1 ELSE 0 END) AS "possible_none",
    MAX(CASE WHEN "c"."status" = 'prevention' THEN 1 ELSE 0 END) AS "possible_prevention",
    MAX(CASE WHEN "c"."status" = 'vulnerable' THEN 1 ELSE 0 END) AS "possible_vulnerable",
    MAX(CASE WHEN "c"."status" = 'parallel_society' THEN 1 ELSE 0 END) AS "possible_parallel_society",
    MAX(CASE WHEN "c"."status" = 'transformation' THEN 1 ELSE 0 END) AS "possible_transformation"
  FROM "kriterium_statuses" AS "c"
  GROUP BY "c"."area_id", "c"."year"
)
SELECT
  "v"."area_id" AS "area_id",
  "v"."year" AS "year",
  "v"."prevention_size" AS "prevention_size",
  "v"."prevention_non_western" AS "prevention_non_western",
  "v"."prevention_outside_labour" AS "prevention_outside_labour",
  "v"."prevention_convicted" AS "prevention_convicted",
  "v"."prevention_basic_education" AS "prevention_basic_education",
  "v"."prevention_income" AS "prevention_income",
  "v"."prevention_met_count" AS "prevention_met_count",
  "v"."prevention_not_met_count" AS "prevention_not_met_count",
  "v"."prevention_open_count" AS "prevention_open_count",
  "v"."prevention_verdict" AS "prevention_verdict",
  "v"."vulnerable_size" AS "vulnerable_size",
  "v"."vulnerable_outside_labour" AS "vulnerable_outside_labour",
  "v"."vulnerable_convicted" AS "vulnerable_convicted",
  "v"."vulnerable_basic_education" AS "vulnerable_basic_education",
  "v"."vulnerable_income" AS "vulnerable_income",
  "v"."vulnerable_met_count" AS "vulnerable_met_count",
  "v"."vulnerable_not_met_count" AS "vulnerable_not_met_count",
  "v"."vulnerable_open_count" AS "vulnerable_open_count",
  "v"."vulnerable_verdict" AS "vulnerable_verdict",
  "v"."parallel_society_size" AS "parallel_society_size",
  "v"."parallel_society_non_western" AS "parallel_society_non_western",
  "v"."parallel_society_outside_labour" AS "parallel_society_outside_labour",
  "v"."parallel_society_convicted" AS "parallel_society_convicted",
  "v"."parallel_society_basic_education" AS "parallel_society_basic_education",
  "v"."parallel_society_income" AS "parallel_society_income",
  "v"."parallel_society_met_count" AS "parallel_society_met_count",
  "v"."parallel_society_not_met_count" AS "parallel_society_not_met_count",
  "v"."parallel_society_open_count" AS "parallel_society_open_count",
  "v"."parallel_society_verdict" AS "parallel_society_verdict",
  "e"."transformation_earlier" AS "transformation_earlier",
  CASE
    WHEN "v"."parallel_society_verdict" = 'not_met' OR "e"."transformation_earlier" = 'not_met' THEN 'not_met'
    WHEN "v"."parallel_society_verdict" = 'met' AND "e"."transformation_earlier" = 'met' THEN 'met'
    ELSE 'undetermined'
  END AS "transformation_verdict",
  "p"."possible_none" AS "possible_none",
  "p"."possible_prevention" AS "possible_prevention",
  "p"."possible_vulnerable" AS "possible_vulnerable",
  "p"."possible_parallel_society" AS "possible_parallel_society",
  "p"."possible_transformation" AS "possible_transformation",
  CASE
    WHEN "p"."possible_none" + "p"."possible_prevention" + "p"."possible_vulnerable" + "p"."possible_parallel_society" + "p"."possible_transformation" > 1 THEN 'undetermined'
    WHEN "p"."possible_none" = 1 THEN 'none'
    WHEN "p"."possible_prevention" = 1 THEN 'prevention'
    WHEN "p"."possible_vulnerable" = 1 THEN 'vulnerable'
    WHEN "p"."possible_parallel_society" = 1 THEN 'parallel_society'
    WHEN "p"."possible_transformation" = 1 THEN 'transformation'
  END AS "status",
  "x"."faulty_years" AS "faulty_years"
FROM "kriterium_decided" AS "v"
JOIN "kriterium_faulty" AS "x"
  ON "x"."area_id" = "v"."area_id" AND "x"."year" = "v"."year"
JOIN "kriterium_possible" AS "p"
  ON "p"."area_id" = "v"."area_id" AND "p"."year" = "v"."year"
JOIN "kriterium_earlier" AS "e"
  ON "e"."area_id" = "v"."area_id" AND "e"."year" = "v"."year"
