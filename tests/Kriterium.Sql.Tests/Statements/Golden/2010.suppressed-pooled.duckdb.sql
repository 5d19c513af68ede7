-- Rule with the fingerprint 8b73d877cc6684796cd34515e57e758ef34426149011a10ee6c02fc0552b538c
-- In DuckDB. Counts up to 100,000 persons in an area, 10,000,000 in a region or the country are exact; larger ones are not decided.
WITH
-- The counts of areas, a row an area and year. What is not given is NULL above and 0 below: unknown.
"kriterium_area_given" AS (
  SELECT
    "c"."area_id" AS "area_id",
    "c"."year" AS "year",
    "c"."region" AS "region",
    COALESCE(CAST("c"."residents_lower" AS HUGEINT), 0) AS "residents_lower",
    CAST("c"."residents_upper" AS HUGEINT) AS "residents_upper",
    COALESCE(CAST("c"."non_western_lower" AS HUGEINT), 0) AS "non_western_lower",
    CAST("c"."non_western_upper" AS HUGEINT) AS "non_western_upper",
    COALESCE(CAST("c"."aged_18_64_lower" AS HUGEINT), 0) AS "aged_18_64_lower",
    CAST("c"."aged_18_64_upper" AS HUGEINT) AS "aged_18_64_upper",
    COALESCE(CAST("c"."outside_labour_lower" AS HUGEINT), 0) AS "outside_labour_lower",
    CAST("c"."outside_labour_upper" AS HUGEINT) AS "outside_labour_upper",
    COALESCE(CAST("c"."aged_18_plus_lower" AS HUGEINT), 0) AS "aged_18_plus_lower",
    CAST("c"."aged_18_plus_upper" AS HUGEINT) AS "aged_18_plus_upper",
    COALESCE(CAST("c"."convicted_lower" AS HUGEINT), 0) AS "convicted_lower",
    CAST("c"."convicted_upper" AS HUGEINT) AS "convicted_upper",
    COALESCE(CAST("c"."aged_30_59_lower" AS HUGEINT), 0) AS "aged_30_59_lower",
    CAST("c"."aged_30_59_upper" AS HUGEINT) AS "aged_30_59_upper",
    COALESCE(CAST("c"."basic_education_lower" AS HUGEINT), 0) AS "basic_education_lower",
    CAST("c"."basic_education_upper" AS HUGEINT) AS "basic_education_upper",
    COALESCE(CAST("c"."unknown_education_lower" AS HUGEINT), 0) AS "unknown_education_lower",
    CAST("c"."unknown_education_upper" AS HUGEINT) AS "unknown_education_upper",
    COALESCE(CAST("c"."taxpayers_lower" AS HUGEINT), 0) AS "taxpayers_lower",
    CAST("c"."taxpayers_upper" AS HUGEINT) AS "taxpayers_upper",
    CAST("c"."gross_income" AS HUGEINT) AS "gross_income",
    CASE WHEN "c"."residents_lower" <> CAST("c"."residents_lower" AS HUGEINT)
      OR "c"."residents_upper" <> CAST("c"."residents_upper" AS HUGEINT)
      OR "c"."non_western_lower" <> CAST("c"."non_western_lower" AS HUGEINT)
      OR "c"."non_western_upper" <> CAST("c"."non_western_upper" AS HUGEINT)
      OR "c"."aged_18_64_lower" <> CAST("c"."aged_18_64_lower" AS HUGEINT)
      OR "c"."aged_18_64_upper" <> CAST("c"."aged_18_64_upper" AS HUGEINT)
      OR "c"."outside_labour_lower" <> CAST("c"."outside_labour_lower" AS HUGEINT)
      OR "c"."outside_labour_upper" <> CAST("c"."outside_labour_upper" AS HUGEINT)
      OR "c"."aged_18_plus_lower" <> CAST("c"."aged_18_plus_lower" AS HUGEINT)
      OR "c"."aged_18_plus_upper" <> CAST("c"."aged_18_plus_upper" AS HUGEINT)
      OR "c"."convicted_lower" <> CAST("c"."convicted_lower" AS HUGEINT)
      OR "c"."convicted_upper" <> CAST("c"."convicted_upper" AS HUGEINT)
      OR "c"."aged_30_59_lower" <> CAST("c"."aged_30_59_lower" AS HUGEINT)
      OR "c"."aged_30_59_upper" <> CAST("c"."aged_30_59_upper" AS HUGEINT)
      OR "c"."basic_education_lower" <> CAST("c"."basic_education_lower" AS HUGEINT)
      OR "c"."basic_education_upper" <> CAST("c"."basic_education_upper" AS HUGEINT)
      OR "c"."unknown_education_lower" <> CAST("c"."unknown_education_lower" AS HUGEINT)
      OR "c"."unknown_education_upper" <> CAST("c"."unknown_education_upper" AS HUGEINT)
      OR "c"."taxpayers_lower" <> CAST("c"."taxpayers_lower" AS HUGEINT)
      OR "c"."taxpayers_upper" <> CAST("c"."taxpayers_upper" AS HUGEINT)
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
        WHEN "c"."residents_lower" > "c"."residents_upper" THEN 'residents_lower is above residents_upper'
        WHEN "c"."residents_upper" IS NULL AND "c"."residents_lower" <> 0 THEN 'residents_lower has no residents_upper'
        WHEN "c"."residents_upper" > 100000 THEN 'residents is beyond the bounds of this statement'
        WHEN "c"."non_western_lower" < 0 THEN 'non_western is below 0'
        WHEN "c"."non_western_lower" > "c"."non_western_upper" THEN 'non_western_lower is above non_western_upper'
        WHEN "c"."non_western_upper" IS NULL AND "c"."non_western_lower" <> 0 THEN 'non_western_lower has no non_western_upper'
        WHEN "c"."non_western_upper" > 100000 THEN 'non_western is beyond the bounds of this statement'
        WHEN "c"."aged_18_64_lower" < 0 THEN 'aged_18_64 is below 0'
        WHEN "c"."aged_18_64_lower" > "c"."aged_18_64_upper" THEN 'aged_18_64_lower is above aged_18_64_upper'
        WHEN "c"."aged_18_64_upper" IS NULL AND "c"."aged_18_64_lower" <> 0 THEN 'aged_18_64_lower has no aged_18_64_upper'
        WHEN "c"."aged_18_64_upper" > 100000 THEN 'aged_18_64 is beyond the bounds of this statement'
        WHEN "c"."outside_labour_lower" < 0 THEN 'outside_labour is below 0'
        WHEN "c"."outside_labour_lower" > "c"."outside_labour_upper" THEN 'outside_labour_lower is above outside_labour_upper'
        WHEN "c"."outside_labour_upper" IS NULL AND "c"."outside_labour_lower" <> 0 THEN 'outside_labour_lower has no outside_labour_upper'
        WHEN "c"."outside_labour_upper" > 100000000 THEN 'outside_labour is beyond the bounds of this statement'
        WHEN "c"."aged_18_plus_lower" < 0 THEN 'aged_18_plus is below 0'
        WHEN "c"."aged_18_plus_lower" > "c"."aged_18_plus_upper" THEN 'aged_18_plus_lower is above aged_18_plus_upper'
        WHEN "c"."aged_18_plus_upper" IS NULL AND "c"."aged_18_plus_lower" <> 0 THEN 'aged_18_plus_lower has no aged_18_plus_upper'
        WHEN "c"."aged_18_plus_upper" > 100000 THEN 'aged_18_plus is beyond the bounds of this statement'
        WHEN "c"."convicted_lower" < 0 THEN 'convicted is below 0'
        WHEN "c"."convicted_lower" > "c"."convicted_upper" THEN 'convicted_lower is above convicted_upper'
        WHEN "c"."convicted_upper" IS NULL AND "c"."convicted_lower" <> 0 THEN 'convicted_lower has no convicted_upper'
        WHEN "c"."convicted_upper" > 100000 THEN 'convicted is beyond the bounds of this statement'
        WHEN "c"."aged_30_59_lower" < 0 THEN 'aged_30_59 is below 0'
        WHEN "c"."aged_30_59_lower" > "c"."aged_30_59_upper" THEN 'aged_30_59_lower is above aged_30_59_upper'
        WHEN "c"."aged_30_59_upper" IS NULL AND "c"."aged_30_59_lower" <> 0 THEN 'aged_30_59_lower has no aged_30_59_upper'
        WHEN "c"."aged_30_59_upper" > 100000 THEN 'aged_30_59 is beyond the bounds of this statement'
        WHEN "c"."basic_education_lower" < 0 THEN 'basic_education is below 0'
        WHEN "c"."basic_education_lower" > "c"."basic_education_upper" THEN 'basic_education_lower is above basic_education_upper'
        WHEN "c"."basic_education_upper" IS NULL AND "c"."basic_education_lower" <> 0 THEN 'basic_education_lower has no basic_education_upper'
        WHEN "c"."basic_education_upper" > 100000 THEN 'basic_education is beyond the bounds of this statement'
        WHEN "c"."unknown_education_lower" < 0 THEN 'unknown_education is below 0'
        WHEN "c"."unknown_education_lower" > "c"."unknown_education_upper" THEN 'unknown_education_lower is above unknown_education_upper'
        WHEN "c"."unknown_education_upper" IS NULL AND "c"."unknown_education_lower" <> 0 THEN 'unknown_education_lower has no unknown_education_upper'
        WHEN "c"."unknown_education_upper" > 100000 THEN 'unknown_education is beyond the bounds of this statement'
        WHEN "c"."taxpayers_lower" < 0 THEN 'taxpayers is below 0'
        WHEN "c"."taxpayers_lower" > "c"."taxpayers_upper" THEN 'taxpayers_lower is above taxpayers_upper'
        WHEN "c"."taxpayers_upper" IS NULL AND "c"."taxpayers_lower" <> 0 THEN 'taxpayers_lower has no taxpayers_upper'
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
    CASE WHEN "k"."aged_18_plus_lower" > "k"."convicted_lower" THEN "k"."aged_18_plus_lower" ELSE "k"."convicted_lower" END AS "convicted_fewest"
  FROM "kriterium_area_years" AS "k"
  WHERE "k"."fault" IS NULL
),
-- The ends of each share and of the income ratio in a year, as fractions. Where the base may be empty anything is possible.
"kriterium_area_shares" AS (
  SELECT
    "k"."area_id" AS "area_id",
    "k"."year" AS "year",
    "k"."residents_lower" AS "residents_lower",
    "k"."residents_upper" AS "residents_upper",
    "k"."non_western_part" AS "non_western_pooled_lower_n",
    "k"."non_western_base" AS "non_western_pooled_lower_d",
    "k"."non_western_most" AS "non_western_pooled_upper_n",
    CASE WHEN "k"."non_western_most" IS NULL THEN NULL WHEN "k"."non_western_most" > "k"."non_western_fewest" THEN "k"."non_western_most" ELSE "k"."non_western_fewest" END AS "non_western_pooled_upper_d",
    "k"."outside_labour_part" AS "outside_labour_pooled_lower_n",
    "k"."outside_labour_base" AS "outside_labour_pooled_lower_d",
    "k"."outside_labour_most" AS "outside_labour_pooled_upper_n",
    CASE WHEN "k"."outside_labour_most" IS NULL THEN NULL WHEN ("k"."outside_labour_most" + 999) - ("k"."outside_labour_most" + 999) % 1000 > "k"."outside_labour_fewest" THEN ("k"."outside_labour_most" + 999) - ("k"."outside_labour_most" + 999) % 1000 ELSE "k"."outside_labour_fewest" END AS "outside_labour_pooled_upper_d",
    CASE WHEN ("k"."outside_labour_most" + 999) - ("k"."outside_labour_most" + 999) % 1000 > "k"."outside_labour_fewest" AND ("k"."outside_labour_most" + 999) - ("k"."outside_labour_most" + 999) % 1000 > "k"."outside_labour_most" THEN ("k"."outside_labour_most" + 999) - ("k"."outside_labour_most" + 999) % 1000 - 1000 ELSE "k"."outside_labour_most" END AS "outside_labour_pooled_other_n",
    CASE WHEN "k"."outside_labour_most" IS NULL THEN NULL WHEN ("k"."outside_labour_most" + 999) - ("k"."outside_labour_most" + 999) % 1000 > "k"."outside_labour_fewest" AND ("k"."outside_labour_most" + 999) - ("k"."outside_labour_most" + 999) % 1000 > "k"."outside_labour_most" THEN ("k"."outside_labour_most" + 999) - ("k"."outside_labour_most" + 999) % 1000 - 1000 WHEN ("k"."outside_labour_most" + 999) - ("k"."outside_labour_most" + 999) % 1000 > "k"."outside_labour_fewest" THEN ("k"."outside_labour_most" + 999) - ("k"."outside_labour_most" + 999) % 1000 ELSE "k"."outside_labour_fewest" END AS "outside_labour_pooled_other_d",
    "k"."convicted_part" AS "convicted_pooled_lower_n",
    "k"."convicted_base" AS "convicted_pooled_lower_d",
    "k"."convicted_most" AS "convicted_pooled_upper_n",
    CASE WHEN "k"."convicted_most" IS NULL THEN NULL WHEN "k"."convicted_most" > "k"."convicted_fewest" THEN "k"."convicted_most" ELSE "k"."convicted_fewest" END AS "convicted_pooled_upper_d"
  FROM "kriterium_area_parts" AS "k"
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
    AND "k"."year" > "a"."year" - 4
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
    COALESCE("y0"."non_western_pooled_lower_n", 0) AS "non_western_pooled_lower_n_0",
    "y0"."non_western_pooled_lower_d" AS "non_western_pooled_lower_d_0",
    "y0"."non_western_pooled_upper_n" AS "non_western_pooled_upper_n_0",
    "y0"."non_western_pooled_upper_d" AS "non_western_pooled_upper_d_0",
    COALESCE("y0"."outside_labour_pooled_lower_n", 0) AS "outside_labour_pooled_lower_n_0",
    COALESCE("y1"."outside_labour_pooled_lower_n", 0) AS "outside_labour_pooled_lower_n_1",
    COALESCE("y2"."outside_labour_pooled_lower_n", 0) AS "outside_labour_pooled_lower_n_2",
    COALESCE("y3"."outside_labour_pooled_lower_n", 0) AS "outside_labour_pooled_lower_n_3",
    "y0"."outside_labour_pooled_lower_d" AS "outside_labour_pooled_lower_d_0",
    "y1"."outside_labour_pooled_lower_d" AS "outside_labour_pooled_lower_d_1",
    "y2"."outside_labour_pooled_lower_d" AS "outside_labour_pooled_lower_d_2",
    "y3"."outside_labour_pooled_lower_d" AS "outside_labour_pooled_lower_d_3",
    "y0"."outside_labour_pooled_upper_n" AS "outside_labour_pooled_upper_n_0",
    "y1"."outside_labour_pooled_upper_n" AS "outside_labour_pooled_upper_n_1",
    "y2"."outside_labour_pooled_upper_n" AS "outside_labour_pooled_upper_n_2",
    "y3"."outside_labour_pooled_upper_n" AS "outside_labour_pooled_upper_n_3",
    "y0"."outside_labour_pooled_upper_d" AS "outside_labour_pooled_upper_d_0",
    "y1"."outside_labour_pooled_upper_d" AS "outside_labour_pooled_upper_d_1",
    "y2"."outside_labour_pooled_upper_d" AS "outside_labour_pooled_upper_d_2",
    "y3"."outside_labour_pooled_upper_d" AS "outside_labour_pooled_upper_d_3",
    "y0"."outside_labour_pooled_other_n" AS "outside_labour_pooled_other_n_0",
    "y1"."outside_labour_pooled_other_n" AS "outside_labour_pooled_other_n_1",
    "y2"."outside_labour_pooled_other_n" AS "outside_labour_pooled_other_n_2",
    "y3"."outside_labour_pooled_other_n" AS "outside_labour_pooled_other_n_3",
    "y0"."outside_labour_pooled_other_d" AS "outside_labour_pooled_other_d_0",
    "y1"."outside_labour_pooled_other_d" AS "outside_labour_pooled_other_d_1",
    "y2"."outside_labour_pooled_other_d" AS "outside_labour_pooled_other_d_2",
    "y3"."outside_labour_pooled_other_d" AS "outside_labour_pooled_other_d_3",
    COALESCE("y0"."convicted_pooled_lower_n", 0) AS "convicted_pooled_lower_n_0",
    COALESCE("y1"."convicted_pooled_lower_n", 0) AS "convicted_pooled_lower_n_1",
    COALESCE("y2"."convicted_pooled_lower_n", 0) AS "convicted_pooled_lower_n_2",
    COALESCE("y3"."convicted_pooled_lower_n", 0) AS "convicted_pooled_lower_n_3",
    "y0"."convicted_pooled_lower_d" AS "convicted_pooled_lower_d_0",
    "y1"."convicted_pooled_lower_d" AS "convicted_pooled_lower_d_1",
    "y2"."convicted_pooled_lower_d" AS "convicted_pooled_lower_d_2",
    "y3"."convicted_pooled_lower_d" AS "convicted_pooled_lower_d_3",
    "y0"."convicted_pooled_upper_n" AS "convicted_pooled_upper_n_0",
    "y1"."convicted_pooled_upper_n" AS "convicted_pooled_upper_n_1",
    "y2"."convicted_pooled_upper_n" AS "convicted_pooled_upper_n_2",
    "y3"."convicted_pooled_upper_n" AS "convicted_pooled_upper_n_3",
    "y0"."convicted_pooled_upper_d" AS "convicted_pooled_upper_d_0",
    "y1"."convicted_pooled_upper_d" AS "convicted_pooled_upper_d_1",
    "y2"."convicted_pooled_upper_d" AS "convicted_pooled_upper_d_2",
    "y3"."convicted_pooled_upper_d" AS "convicted_pooled_upper_d_3"
  FROM "kriterium_asked" AS "a"
  LEFT JOIN "kriterium_area_shares" AS "y0"
    ON "y0"."area_id" = "a"."area_id"
    AND "y0"."year" = "a"."year"
  LEFT JOIN "kriterium_area_shares" AS "y1"
    ON "y1"."area_id" = "a"."area_id"
    AND "y1"."year" = "a"."year" - 1
  LEFT JOIN "kriterium_area_shares" AS "y2"
    ON "y2"."area_id" = "a"."area_id"
    AND "y2"."year" = "a"."year" - 2
  LEFT JOIN "kriterium_area_shares" AS "y3"
    ON "y3"."area_id" = "a"."area_id"
    AND "y3"."year" = "a"."year" - 3
),
-- Both ends of each figure: the sum of the yearly shares over a common denominator, which a mean divides by the number of
-- years when it is compared; or the pooled share.
"kriterium_figures" AS (
  SELECT
    "f"."area_id" AS "area_id",
    "f"."year" AS "year",
    "f"."residents_lower" AS "residents_lower",
    "f"."residents_upper" AS "residents_upper",
    CASE WHEN "f"."non_western_pooled_lower_d_0" > 0 THEN "f"."non_western_pooled_lower_n_0" ELSE 0 END AS "non_western_pooled_lower_n",
    CASE WHEN "f"."non_western_pooled_lower_d_0" > 0 THEN "f"."non_western_pooled_lower_d_0" ELSE 1 END AS "non_western_pooled_lower_d",
    CASE WHEN "f"."non_western_pooled_upper_d_0" > 0 THEN "f"."non_western_pooled_upper_n_0" ELSE 1 END AS "non_western_pooled_upper_n",
    CASE WHEN "f"."non_western_pooled_upper_d_0" > 0 THEN "f"."non_western_pooled_upper_d_0" ELSE 1 END AS "non_western_pooled_upper_d",
    CASE WHEN "f"."outside_labour_pooled_lower_d_0" + "f"."outside_labour_pooled_lower_d_1" + "f"."outside_labour_pooled_lower_d_2" + "f"."outside_labour_pooled_lower_d_3" > 0 THEN "f"."outside_labour_pooled_lower_n_0" + "f"."outside_labour_pooled_lower_n_1" + "f"."outside_labour_pooled_lower_n_2" + "f"."outside_labour_pooled_lower_n_3" ELSE 0 END AS "outside_labour_4_years_pooled_lower_n",
    CASE WHEN "f"."outside_labour_pooled_lower_d_0" + "f"."outside_labour_pooled_lower_d_1" + "f"."outside_labour_pooled_lower_d_2" + "f"."outside_labour_pooled_lower_d_3" > 0 THEN "f"."outside_labour_pooled_lower_d_0" + "f"."outside_labour_pooled_lower_d_1" + "f"."outside_labour_pooled_lower_d_2" + "f"."outside_labour_pooled_lower_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_lower_d",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_upper_n_0" + "f"."outside_labour_pooled_upper_n_1" + "f"."outside_labour_pooled_upper_n_2" + "f"."outside_labour_pooled_upper_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_n",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_d",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_other_n_0" + "f"."outside_labour_pooled_upper_n_1" + "f"."outside_labour_pooled_upper_n_2" + "f"."outside_labour_pooled_upper_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_2_n",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_2_d",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_upper_n_0" + "f"."outside_labour_pooled_other_n_1" + "f"."outside_labour_pooled_upper_n_2" + "f"."outside_labour_pooled_upper_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_3_n",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_3_d",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_other_n_0" + "f"."outside_labour_pooled_other_n_1" + "f"."outside_labour_pooled_upper_n_2" + "f"."outside_labour_pooled_upper_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_4_n",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_upper_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_4_d",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_upper_n_0" + "f"."outside_labour_pooled_upper_n_1" + "f"."outside_labour_pooled_other_n_2" + "f"."outside_labour_pooled_upper_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_5_n",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_5_d",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_other_n_0" + "f"."outside_labour_pooled_upper_n_1" + "f"."outside_labour_pooled_other_n_2" + "f"."outside_labour_pooled_upper_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_6_n",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_6_d",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_upper_n_0" + "f"."outside_labour_pooled_other_n_1" + "f"."outside_labour_pooled_other_n_2" + "f"."outside_labour_pooled_upper_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_7_n",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_7_d",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_other_n_0" + "f"."outside_labour_pooled_other_n_1" + "f"."outside_labour_pooled_other_n_2" + "f"."outside_labour_pooled_upper_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_8_n",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" > 0 THEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_upper_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_8_d",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_upper_n_0" + "f"."outside_labour_pooled_upper_n_1" + "f"."outside_labour_pooled_upper_n_2" + "f"."outside_labour_pooled_other_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_9_n",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_9_d",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_other_n_0" + "f"."outside_labour_pooled_upper_n_1" + "f"."outside_labour_pooled_upper_n_2" + "f"."outside_labour_pooled_other_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_10_n",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_10_d",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_upper_n_0" + "f"."outside_labour_pooled_other_n_1" + "f"."outside_labour_pooled_upper_n_2" + "f"."outside_labour_pooled_other_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_11_n",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_11_d",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_other_n_0" + "f"."outside_labour_pooled_other_n_1" + "f"."outside_labour_pooled_upper_n_2" + "f"."outside_labour_pooled_other_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_12_n",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_upper_d_2" + "f"."outside_labour_pooled_other_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_12_d",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_upper_n_0" + "f"."outside_labour_pooled_upper_n_1" + "f"."outside_labour_pooled_other_n_2" + "f"."outside_labour_pooled_other_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_13_n",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_13_d",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_other_n_0" + "f"."outside_labour_pooled_upper_n_1" + "f"."outside_labour_pooled_other_n_2" + "f"."outside_labour_pooled_other_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_14_n",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_upper_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_14_d",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_upper_n_0" + "f"."outside_labour_pooled_other_n_1" + "f"."outside_labour_pooled_other_n_2" + "f"."outside_labour_pooled_other_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_15_n",
    CASE WHEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_upper_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_15_d",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_other_n_0" + "f"."outside_labour_pooled_other_n_1" + "f"."outside_labour_pooled_other_n_2" + "f"."outside_labour_pooled_other_n_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_16_n",
    CASE WHEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" > 0 THEN "f"."outside_labour_pooled_other_d_0" + "f"."outside_labour_pooled_other_d_1" + "f"."outside_labour_pooled_other_d_2" + "f"."outside_labour_pooled_other_d_3" ELSE 1 END AS "outside_labour_4_years_pooled_upper_16_d",
    CASE WHEN "f"."convicted_pooled_lower_d_0" + "f"."convicted_pooled_lower_d_1" + "f"."convicted_pooled_lower_d_2" + "f"."convicted_pooled_lower_d_3" > 0 THEN "f"."convicted_pooled_lower_n_0" + "f"."convicted_pooled_lower_n_1" + "f"."convicted_pooled_lower_n_2" + "f"."convicted_pooled_lower_n_3" ELSE 0 END AS "convicted_4_years_pooled_lower_n",
    CASE WHEN "f"."convicted_pooled_lower_d_0" + "f"."convicted_pooled_lower_d_1" + "f"."convicted_pooled_lower_d_2" + "f"."convicted_pooled_lower_d_3" > 0 THEN "f"."convicted_pooled_lower_d_0" + "f"."convicted_pooled_lower_d_1" + "f"."convicted_pooled_lower_d_2" + "f"."convicted_pooled_lower_d_3" ELSE 1 END AS "convicted_4_years_pooled_lower_d",
    CASE WHEN "f"."convicted_pooled_upper_d_0" + "f"."convicted_pooled_upper_d_1" + "f"."convicted_pooled_upper_d_2" + "f"."convicted_pooled_upper_d_3" > 0 THEN "f"."convicted_pooled_upper_n_0" + "f"."convicted_pooled_upper_n_1" + "f"."convicted_pooled_upper_n_2" + "f"."convicted_pooled_upper_n_3" ELSE 1 END AS "convicted_4_years_pooled_upper_n",
    CASE WHEN "f"."convicted_pooled_upper_d_0" + "f"."convicted_pooled_upper_d_1" + "f"."convicted_pooled_upper_d_2" + "f"."convicted_pooled_upper_d_3" > 0 THEN "f"."convicted_pooled_upper_d_0" + "f"."convicted_pooled_upper_d_1" + "f"."convicted_pooled_upper_d_2" + "f"."convicted_pooled_upper_d_3" ELSE 1 END AS "convicted_4_years_pooled_upper_d"
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
    CASE WHEN "f"."non_western_pooled_lower_n" * 2 > "f"."non_western_pooled_lower_d" THEN 1 ELSE 0 END AS "non_western_pooled_low",
    CASE WHEN "f"."non_western_pooled_upper_n" * 2 <= "f"."non_western_pooled_upper_d" THEN 0 ELSE 1 END AS "non_western_pooled_high",
    CASE WHEN "f"."outside_labour_4_years_pooled_lower_n" * 5 > 2 * "f"."outside_labour_4_years_pooled_lower_d" THEN 1 ELSE 0 END AS "outside_labour_4_years_pooled_low",
    CASE WHEN "f"."outside_labour_4_years_pooled_upper_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_d" AND "f"."outside_labour_4_years_pooled_upper_2_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_2_d" AND "f"."outside_labour_4_years_pooled_upper_3_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_3_d" AND "f"."outside_labour_4_years_pooled_upper_4_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_4_d" AND "f"."outside_labour_4_years_pooled_upper_5_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_5_d" AND "f"."outside_labour_4_years_pooled_upper_6_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_6_d" AND "f"."outside_labour_4_years_pooled_upper_7_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_7_d" AND "f"."outside_labour_4_years_pooled_upper_8_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_8_d" AND "f"."outside_labour_4_years_pooled_upper_9_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_9_d" AND "f"."outside_labour_4_years_pooled_upper_10_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_10_d" AND "f"."outside_labour_4_years_pooled_upper_11_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_11_d" AND "f"."outside_labour_4_years_pooled_upper_12_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_12_d" AND "f"."outside_labour_4_years_pooled_upper_13_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_13_d" AND "f"."outside_labour_4_years_pooled_upper_14_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_14_d" AND "f"."outside_labour_4_years_pooled_upper_15_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_15_d" AND "f"."outside_labour_4_years_pooled_upper_16_n" * 5 <= 2 * "f"."outside_labour_4_years_pooled_upper_16_d" THEN 0 ELSE 1 END AS "outside_labour_4_years_pooled_high",
    CASE WHEN "f"."convicted_4_years_pooled_lower_n" * 1000 > 27 * "f"."convicted_4_years_pooled_lower_d" THEN 1 ELSE 0 END AS "convicted_4_years_pooled_low",
    CASE WHEN "f"."convicted_4_years_pooled_upper_n" * 1000 <= 27 * "f"."convicted_4_years_pooled_upper_d" THEN 0 ELSE 1 END AS "convicted_4_years_pooled_high"
  FROM "kriterium_figures" AS "f"
),
-- Each criterion: met where the limit is surely crossed, not met where it cannot be, and the other way round of less than.
-- non_western: more than 50 %. Source: § 61 a of the public-housing act (almenboligloven) as inserted through bill L 60 (2010-11), adopted in December 2010 (unverified: the number of the act)
-- outside_labour: more than 40 %, mean of 4 years. Source: § 61 a of the public-housing act (almenboligloven) as inserted through bill L 60 (2010-11), adopted in December 2010 (unverified: the number of the act; from which register years the figure comes (by one press source, the year before the list's year and the one before that))
-- convicted: more than 2.7 %, mean of 4 years. Source: § 61 a of the public-housing act (almenboligloven) as inserted through bill L 60 (2010-11), adopted in December 2010 (unverified: the number of the act)
-- verdict: 2 of 3, at least 1,000 residents. Source: § 61 a of the public-housing act (almenboligloven) as inserted through bill L 60 (2010-11), adopted in December 2010 (unverified: the number of the act)
"kriterium_criteria" AS (
  SELECT
    "b"."area_id" AS "area_id",
    "b"."year" AS "year",
    CASE WHEN "b"."size_low" >= 1 THEN 'met' WHEN "b"."size_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "size",
    CASE WHEN "b"."non_western_pooled_low" >= 1 THEN 'met' WHEN "b"."non_western_pooled_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "non_western",
    CASE WHEN "b"."outside_labour_4_years_pooled_low" >= 1 THEN 'met' WHEN "b"."outside_labour_4_years_pooled_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "outside_labour",
    CASE WHEN "b"."convicted_4_years_pooled_low" >= 1 THEN 'met' WHEN "b"."convicted_4_years_pooled_high" < 1 THEN 'not_met' ELSE 'undetermined' END AS "convicted"
  FROM "kriterium_bands" AS "b"
),
-- How many criteria are met, not met and open.
"kriterium_counted" AS (
  SELECT
    "b"."area_id" AS "area_id",
    "b"."year" AS "year",
    "b"."size" AS "size",
    "b"."non_western" AS "non_western",
    "b"."outside_labour" AS "outside_labour",
    "b"."convicted" AS "convicted",
    CASE WHEN "b"."non_western" = 'met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."outside_labour" = 'met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."convicted" = 'met' THEN 1 ELSE 0 END AS "met_count",
    CASE WHEN "b"."non_western" = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."outside_labour" = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN "b"."convicted" = 'not_met' THEN 1 ELSE 0 END AS "not_met_count",
    CASE WHEN "b"."non_western" = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN "b"."outside_labour" = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN "b"."convicted" = 'undetermined' THEN 1 ELSE 0 END AS "open_count"
  FROM "kriterium_criteria" AS "b"
),
-- Listed: large enough, every gate met, and enough of the criteria, whatever the open ones are. Not listed: one of these
-- surely not.
"kriterium_decided" AS (
  SELECT
    "b"."area_id" AS "area_id",
    "b"."year" AS "year",
    "b"."size" AS "size",
    "b"."non_western" AS "non_western",
    "b"."outside_labour" AS "outside_labour",
    "b"."convicted" AS "convicted",
    "b"."met_count" AS "met_count",
    "b"."not_met_count" AS "not_met_count",
    "b"."open_count" AS "open_count",
    CASE
      WHEN "b"."size" = 'not_met' OR "b"."met_count" + "b"."open_count" < 2 THEN 'not_met'
      WHEN "b"."size" = 'met' AND "b"."met_count" >= 2 THEN 'met'
      ELSE 'undetermined'
    END AS "verdict"
  FROM "kriterium_counted" AS "b"
)
SELECT
  "v"."area_id" AS "area_id",
  "v"."year" AS "year",
  "v"."size" AS "size",
  "v"."non_western" AS "non_western",
  "v"."outside_labour" AS "outside_labour",
  "v"."convicted" AS "convicted",
  "v"."met_count" AS "met_count",
  "v"."not_met_count" AS "not_met_count",
  "v"."open_count" AS "open_count",
  "v"."verdict" AS "verdict",
  "x"."faulty_years" AS "faulty_years"
FROM "kriterium_decided" AS "v"
JOIN "kriterium_faulty" AS "x"
  ON "x"."area_id" = "v"."area_id" AND "x"."year" = "v"."year"
