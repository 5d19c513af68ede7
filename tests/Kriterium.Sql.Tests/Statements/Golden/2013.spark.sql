-- Rule particularly-vulnerable-2013, fingerprint eb387d9ce765d49dca09bfce9fa5e3208ba2c4476b3a81e32a2c3f33296bd548
-- In Spark SQL. Counts up to 20,000 persons in an area, 2,000,000 in a region or the country are exact; larger ones are not decided.
WITH
-- The counts of areas, a row an area and year. What is not given is NULL above and 0 below: unknown.
`kriterium_area_given` AS (
  SELECT
    `c`.`area_id` AS `area_id`,
    `c`.`year` AS `year`,
    `c`.`region` AS `region`,
    COALESCE(CAST(`c`.`residents` AS DECIMAL(38, 0)), 0) AS `residents_lower`,
    CAST(`c`.`residents` AS DECIMAL(38, 0)) AS `residents_upper`,
    COALESCE(CAST(`c`.`non_western` AS DECIMAL(38, 0)), 0) AS `non_western_lower`,
    CAST(`c`.`non_western` AS DECIMAL(38, 0)) AS `non_western_upper`,
    COALESCE(CAST(`c`.`aged_18_64` AS DECIMAL(38, 0)), 0) AS `aged_18_64_lower`,
    CAST(`c`.`aged_18_64` AS DECIMAL(38, 0)) AS `aged_18_64_upper`,
    COALESCE(CAST(`c`.`outside_labour` AS DECIMAL(38, 0)), 0) AS `outside_labour_lower`,
    CAST(`c`.`outside_labour` AS DECIMAL(38, 0)) AS `outside_labour_upper`,
    COALESCE(CAST(`c`.`aged_18_plus` AS DECIMAL(38, 0)), 0) AS `aged_18_plus_lower`,
    CAST(`c`.`aged_18_plus` AS DECIMAL(38, 0)) AS `aged_18_plus_upper`,
    COALESCE(CAST(`c`.`convicted` AS DECIMAL(38, 0)), 0) AS `convicted_lower`,
    CAST(`c`.`convicted` AS DECIMAL(38, 0)) AS `convicted_upper`,
    COALESCE(CAST(`c`.`aged_30_59` AS DECIMAL(38, 0)), 0) AS `aged_30_59_lower`,
    CAST(`c`.`aged_30_59` AS DECIMAL(38, 0)) AS `aged_30_59_upper`,
    COALESCE(CAST(`c`.`basic_education` AS DECIMAL(38, 0)), 0) AS `basic_education_lower`,
    CAST(`c`.`basic_education` AS DECIMAL(38, 0)) AS `basic_education_upper`,
    COALESCE(CAST(`c`.`unknown_education` AS DECIMAL(38, 0)), 0) AS `unknown_education_lower`,
    CAST(`c`.`unknown_education` AS DECIMAL(38, 0)) AS `unknown_education_upper`,
    COALESCE(CAST(`c`.`taxpayers` AS DECIMAL(38, 0)), 0) AS `taxpayers_lower`,
    CAST(`c`.`taxpayers` AS DECIMAL(38, 0)) AS `taxpayers_upper`,
    CAST(`c`.`gross_income` AS DECIMAL(38, 0)) AS `gross_income`,
    CASE WHEN `c`.`residents` <> CAST(`c`.`residents` AS DECIMAL(38, 0))
      OR `c`.`non_western` <> CAST(`c`.`non_western` AS DECIMAL(38, 0))
      OR `c`.`aged_18_64` <> CAST(`c`.`aged_18_64` AS DECIMAL(38, 0))
      OR `c`.`outside_labour` <> CAST(`c`.`outside_labour` AS DECIMAL(38, 0))
      OR `c`.`aged_18_plus` <> CAST(`c`.`aged_18_plus` AS DECIMAL(38, 0))
      OR `c`.`convicted` <> CAST(`c`.`convicted` AS DECIMAL(38, 0))
      OR `c`.`aged_30_59` <> CAST(`c`.`aged_30_59` AS DECIMAL(38, 0))
      OR `c`.`basic_education` <> CAST(`c`.`basic_education` AS DECIMAL(38, 0))
      OR `c`.`unknown_education` <> CAST(`c`.`unknown_education` AS DECIMAL(38, 0))
      OR `c`.`taxpayers` <> CAST(`c`.`taxpayers` AS DECIMAL(38, 0))
      OR `c`.`gross_income` <> CAST(`c`.`gross_income` AS DECIMAL(38, 0)) THEN 0 ELSE 1 END AS `is_whole`
  FROM `counts` AS `c`
),
-- One row of each, and what of it cannot be true.
`kriterium_area_years` AS (
  SELECT
    `c`.`area_id` AS `area_id`,
    `c`.`year` AS `year`,
    MIN(`c`.`region`) AS `region`,
    MIN(`c`.`residents_lower`) AS `residents_lower`,
    MIN(`c`.`residents_upper`) AS `residents_upper`,
    MIN(`c`.`non_western_lower`) AS `non_western_lower`,
    MIN(`c`.`non_western_upper`) AS `non_western_upper`,
    MIN(`c`.`aged_18_64_lower`) AS `aged_18_64_lower`,
    MIN(`c`.`aged_18_64_upper`) AS `aged_18_64_upper`,
    MIN(`c`.`outside_labour_lower`) AS `outside_labour_lower`,
    MIN(`c`.`outside_labour_upper`) AS `outside_labour_upper`,
    MIN(`c`.`aged_18_plus_lower`) AS `aged_18_plus_lower`,
    MIN(`c`.`aged_18_plus_upper`) AS `aged_18_plus_upper`,
    MIN(`c`.`convicted_lower`) AS `convicted_lower`,
    MIN(`c`.`convicted_upper`) AS `convicted_upper`,
    MIN(`c`.`aged_30_59_lower`) AS `aged_30_59_lower`,
    MIN(`c`.`aged_30_59_upper`) AS `aged_30_59_upper`,
    MIN(`c`.`basic_education_lower`) AS `basic_education_lower`,
    MIN(`c`.`basic_education_upper`) AS `basic_education_upper`,
    MIN(`c`.`unknown_education_lower`) AS `unknown_education_lower`,
    MIN(`c`.`unknown_education_upper`) AS `unknown_education_upper`,
    MIN(`c`.`taxpayers_lower`) AS `taxpayers_lower`,
    MIN(`c`.`taxpayers_upper`) AS `taxpayers_upper`,
    MIN(`c`.`gross_income`) AS `gross_income`,
    CASE
      WHEN COUNT(*) > 1 THEN 'it is given several times'
      ELSE MIN(CASE
        WHEN `c`.`area_id` IS NULL THEN 'area_id is missing'
        WHEN `c`.`year` IS NULL THEN 'year is missing'
        WHEN `c`.`year` < 1 OR `c`.`year` > 9999 THEN 'year is not 1 to 9999'
        WHEN `c`.`is_whole` = 0 THEN 'a figure is not a whole number'
        WHEN `c`.`residents_lower` < 0 THEN 'residents is below 0'
        WHEN `c`.`residents_upper` > 20000 THEN 'residents is beyond the bounds of this statement'
        WHEN `c`.`non_western_lower` < 0 THEN 'non_western is below 0'
        WHEN `c`.`non_western_upper` > 20000 THEN 'non_western is beyond the bounds of this statement'
        WHEN `c`.`aged_18_64_lower` < 0 THEN 'aged_18_64 is below 0'
        WHEN `c`.`aged_18_64_upper` > 20000 THEN 'aged_18_64 is beyond the bounds of this statement'
        WHEN `c`.`outside_labour_lower` < 0 THEN 'outside_labour is below 0'
        WHEN `c`.`outside_labour_upper` > 20000000 THEN 'outside_labour is beyond the bounds of this statement'
        WHEN `c`.`aged_18_plus_lower` < 0 THEN 'aged_18_plus is below 0'
        WHEN `c`.`aged_18_plus_upper` > 20000 THEN 'aged_18_plus is beyond the bounds of this statement'
        WHEN `c`.`convicted_lower` < 0 THEN 'convicted is below 0'
        WHEN `c`.`convicted_upper` > 20000 THEN 'convicted is beyond the bounds of this statement'
        WHEN `c`.`aged_30_59_lower` < 0 THEN 'aged_30_59 is below 0'
        WHEN `c`.`aged_30_59_upper` > 20000 THEN 'aged_30_59 is beyond the bounds of this statement'
        WHEN `c`.`basic_education_lower` < 0 THEN 'basic_education is below 0'
        WHEN `c`.`basic_education_upper` > 20000 THEN 'basic_education is beyond the bounds of this statement'
        WHEN `c`.`unknown_education_lower` < 0 THEN 'unknown_education is below 0'
        WHEN `c`.`unknown_education_upper` > 20000 THEN 'unknown_education is beyond the bounds of this statement'
        WHEN `c`.`taxpayers_lower` < 0 THEN 'taxpayers is below 0'
        WHEN `c`.`taxpayers_upper` > 20000 THEN 'taxpayers is beyond the bounds of this statement'
        WHEN `c`.`gross_income` > CAST('10000000000' AS DECIMAL(38, 0)) OR `c`.`gross_income` < CAST('-10000000000' AS DECIMAL(38, 0)) THEN 'gross_income is beyond the bounds of this statement'
        WHEN `c`.`non_western_lower` > `c`.`residents_upper` THEN 'non_western is more than its base residents'
        WHEN `c`.`outside_labour_lower` > `c`.`aged_18_64_upper` * 1000 THEN 'outside_labour is more than its base aged_18_64'
        WHEN `c`.`convicted_lower` > `c`.`aged_18_plus_upper` THEN 'convicted is more than its base aged_18_plus'
        WHEN `c`.`basic_education_lower` > `c`.`aged_30_59_upper` THEN 'basic_education is more than its base aged_30_59'
        WHEN `c`.`taxpayers_upper` = 0 AND `c`.`gross_income` <> 0 THEN 'gross_income is not 0 though taxpayers is 0'
        WHEN `c`.`unknown_education_lower` > 0 AND `c`.`basic_education_lower` + `c`.`unknown_education_lower` > `c`.`aged_30_59_upper` THEN 'basic_education and unknown_education together are more than their base aged_30_59'
        WHEN `c`.`aged_18_64_lower` > `c`.`aged_18_plus_upper` THEN 'aged_18_64 is more than aged_18_plus, in which it lies'
        WHEN `c`.`aged_18_64_lower` > `c`.`residents_upper` THEN 'aged_18_64 is more than residents, in which it lies'
        WHEN `c`.`aged_18_plus_lower` > `c`.`residents_upper` THEN 'aged_18_plus is more than residents, in which it lies'
        WHEN `c`.`aged_30_59_lower` > `c`.`aged_18_64_upper` THEN 'aged_30_59 is more than aged_18_64, in which it lies'
        WHEN `c`.`aged_30_59_lower` > `c`.`aged_18_plus_upper` THEN 'aged_30_59 is more than aged_18_plus, in which it lies'
        WHEN `c`.`aged_30_59_lower` > `c`.`residents_upper` THEN 'aged_30_59 is more than residents, in which it lies'
      END)
    END AS `fault`
  FROM `kriterium_area_given` AS `c`
  GROUP BY `c`.`area_id`, `c`.`year`
),
-- The incomes of regions, a row a region and year.
`kriterium_region_given` AS (
  SELECT
    `c`.`region` AS `region`,
    `c`.`year` AS `year`,
    COALESCE(CAST(`c`.`taxpayers` AS DECIMAL(38, 0)), 0) AS `taxpayers_lower`,
    CAST(`c`.`taxpayers` AS DECIMAL(38, 0)) AS `taxpayers_upper`,
    CAST(`c`.`gross_income` AS DECIMAL(38, 0)) AS `gross_income`,
    CASE WHEN `c`.`taxpayers` <> CAST(`c`.`taxpayers` AS DECIMAL(38, 0))
      OR `c`.`gross_income` <> CAST(`c`.`gross_income` AS DECIMAL(38, 0)) THEN 0 ELSE 1 END AS `is_whole`
  FROM `regions` AS `c`
),
-- One row of each, and what of it cannot be true.
`kriterium_region_years` AS (
  SELECT
    `c`.`region` AS `region`,
    `c`.`year` AS `year`,
    MIN(`c`.`taxpayers_lower`) AS `taxpayers_lower`,
    MIN(`c`.`taxpayers_upper`) AS `taxpayers_upper`,
    MIN(`c`.`gross_income`) AS `gross_income`,
    CASE
      WHEN COUNT(*) > 1 THEN 'it is given several times'
      ELSE MIN(CASE
        WHEN `c`.`region` IS NULL THEN 'region is missing'
        WHEN `c`.`year` IS NULL THEN 'year is missing'
        WHEN `c`.`year` < 1 OR `c`.`year` > 9999 THEN 'year is not 1 to 9999'
        WHEN `c`.`is_whole` = 0 THEN 'a figure is not a whole number'
        WHEN `c`.`taxpayers_lower` < 0 THEN 'taxpayers is below 0'
        WHEN `c`.`taxpayers_upper` > 2000000 THEN 'taxpayers is beyond the bounds of this statement'
        WHEN `c`.`gross_income` > CAST('1000000000000' AS DECIMAL(38, 0)) OR `c`.`gross_income` < CAST('-1000000000000' AS DECIMAL(38, 0)) THEN 'gross_income is beyond the bounds of this statement'
        WHEN `c`.`taxpayers_upper` = 0 AND `c`.`gross_income` <> 0 THEN 'gross_income is not 0 though taxpayers is 0'
      END)
    END AS `fault`
  FROM `kriterium_region_given` AS `c`
  GROUP BY `c`.`region`, `c`.`year`
),
-- Of each share: the part that is surely there and its largest base; the largest part that there is room for, and the
-- smallest base that holds what is surely there. All in the units of the part.
`kriterium_area_parts` AS (
  SELECT
    `k`.`area_id` AS `area_id`,
    `k`.`year` AS `year`,
    `k`.`region` AS `region`,
    `k`.`residents_lower` AS `residents_lower`,
    `k`.`residents_upper` AS `residents_upper`,
    `k`.`non_western_lower` AS `non_western_part`,
    `k`.`residents_upper` AS `non_western_base`,
    CASE WHEN `k`.`non_western_upper` IS NULL OR `k`.`non_western_upper` > `k`.`residents_upper` THEN `k`.`residents_upper` ELSE `k`.`non_western_upper` END AS `non_western_most`,
    CASE WHEN `k`.`residents_lower` > `k`.`non_western_lower` THEN `k`.`residents_lower` ELSE `k`.`non_western_lower` END AS `non_western_fewest`,
    `k`.`outside_labour_lower` AS `outside_labour_part`,
    `k`.`aged_18_64_upper` * 1000 AS `outside_labour_base`,
    CASE WHEN `k`.`outside_labour_upper` IS NULL OR `k`.`outside_labour_upper` > `k`.`aged_18_64_upper` * 1000 THEN `k`.`aged_18_64_upper` * 1000 ELSE `k`.`outside_labour_upper` END AS `outside_labour_most`,
    CASE WHEN `k`.`aged_18_64_lower` * 1000 > (`k`.`outside_labour_lower` + 999) - (`k`.`outside_labour_lower` + 999) % 1000 THEN `k`.`aged_18_64_lower` * 1000 ELSE (`k`.`outside_labour_lower` + 999) - (`k`.`outside_labour_lower` + 999) % 1000 END AS `outside_labour_fewest`,
    `k`.`convicted_lower` AS `convicted_part`,
    `k`.`aged_18_plus_upper` AS `convicted_base`,
    CASE WHEN `k`.`convicted_upper` IS NULL OR `k`.`convicted_upper` > `k`.`aged_18_plus_upper` THEN `k`.`aged_18_plus_upper` ELSE `k`.`convicted_upper` END AS `convicted_most`,
    CASE WHEN `k`.`aged_18_plus_lower` > `k`.`convicted_lower` THEN `k`.`aged_18_plus_lower` ELSE `k`.`convicted_lower` END AS `convicted_fewest`,
    `k`.`basic_education_lower` + `k`.`unknown_education_lower` AS `basic_or_unknown_education_part`,
    `k`.`aged_30_59_upper` AS `basic_or_unknown_education_base`,
    CASE WHEN `k`.`basic_education_upper` + `k`.`unknown_education_upper` IS NULL OR `k`.`basic_education_upper` + `k`.`unknown_education_upper` > `k`.`aged_30_59_upper` THEN `k`.`aged_30_59_upper` ELSE `k`.`basic_education_upper` + `k`.`unknown_education_upper` END AS `basic_or_unknown_education_most`,
    CASE WHEN `k`.`aged_30_59_lower` > `k`.`basic_education_lower` + `k`.`unknown_education_lower` THEN `k`.`aged_30_59_lower` ELSE `k`.`basic_education_lower` + `k`.`unknown_education_lower` END AS `basic_or_unknown_education_fewest`,
    CASE WHEN `k`.`taxpayers_upper` = 0 THEN 0 ELSE `k`.`gross_income` END AS `income_total`,
    CASE WHEN `k`.`taxpayers_lower` = 0 AND `k`.`gross_income` <> 0 THEN 1 ELSE `k`.`taxpayers_lower` END AS `income_fewest`,
    `k`.`taxpayers_upper` AS `income_most`
  FROM `kriterium_area_years` AS `k`
  WHERE `k`.`fault` IS NULL
),
-- Of each share: the part that is surely there and its largest base; the largest part that there is room for, and the
-- smallest base that holds what is surely there. All in the units of the part.
`kriterium_region_parts` AS (
  SELECT
    `k`.`region` AS `region`,
    `k`.`year` AS `year`,
    CASE WHEN `k`.`taxpayers_upper` = 0 THEN 0 ELSE `k`.`gross_income` END AS `region_total`,
    CASE WHEN `k`.`taxpayers_lower` = 0 AND `k`.`gross_income` <> 0 THEN 1 ELSE `k`.`taxpayers_lower` END AS `region_fewest`,
    `k`.`taxpayers_upper` AS `region_most`
  FROM `kriterium_region_years` AS `k`
  WHERE `k`.`fault` IS NULL
),
-- The ends of each share and of the income ratio in a year, as fractions. Where the base may be empty anything is possible.
`kriterium_area_shares` AS (
  SELECT
    `k`.`area_id` AS `area_id`,
    `k`.`year` AS `year`,
    `k`.`residents_lower` AS `residents_lower`,
    `k`.`residents_upper` AS `residents_upper`,
    CASE WHEN `k`.`non_western_base` > 0 THEN `k`.`non_western_part` ELSE 0 END AS `non_western_lower_n`,
    CASE WHEN `k`.`non_western_base` > 0 THEN `k`.`non_western_base` ELSE 1 END AS `non_western_lower_d`,
    CASE WHEN `k`.`non_western_most` IS NOT NULL AND (`k`.`non_western_fewest` > 0 OR `k`.`non_western_most` > 0) THEN `k`.`non_western_most` ELSE 1 END AS `non_western_upper_n`,
    CASE WHEN `k`.`non_western_most` IS NOT NULL AND (`k`.`non_western_fewest` > 0 OR `k`.`non_western_most` > 0) THEN CASE WHEN `k`.`non_western_most` > `k`.`non_western_fewest` THEN `k`.`non_western_most` ELSE `k`.`non_western_fewest` END ELSE 1 END AS `non_western_upper_d`,
    CASE WHEN `k`.`outside_labour_base` > 0 THEN `k`.`outside_labour_part` ELSE 0 END AS `outside_labour_lower_n`,
    CASE WHEN `k`.`outside_labour_base` > 0 THEN `k`.`outside_labour_base` ELSE 1 END AS `outside_labour_lower_d`,
    CASE WHEN `k`.`outside_labour_fewest` > 0 AND `k`.`outside_labour_most` <= `k`.`outside_labour_fewest` THEN `k`.`outside_labour_most` ELSE 1 END AS `outside_labour_upper_n`,
    CASE WHEN `k`.`outside_labour_fewest` > 0 AND `k`.`outside_labour_most` <= `k`.`outside_labour_fewest` THEN `k`.`outside_labour_fewest` ELSE 1 END AS `outside_labour_upper_d`,
    CASE WHEN `k`.`convicted_base` > 0 THEN `k`.`convicted_part` ELSE 0 END AS `convicted_lower_n`,
    CASE WHEN `k`.`convicted_base` > 0 THEN `k`.`convicted_base` ELSE 1 END AS `convicted_lower_d`,
    CASE WHEN `k`.`convicted_most` IS NOT NULL AND (`k`.`convicted_fewest` > 0 OR `k`.`convicted_most` > 0) THEN `k`.`convicted_most` ELSE 1 END AS `convicted_upper_n`,
    CASE WHEN `k`.`convicted_most` IS NOT NULL AND (`k`.`convicted_fewest` > 0 OR `k`.`convicted_most` > 0) THEN CASE WHEN `k`.`convicted_most` > `k`.`convicted_fewest` THEN `k`.`convicted_most` ELSE `k`.`convicted_fewest` END ELSE 1 END AS `convicted_upper_d`,
    CASE WHEN `k`.`basic_or_unknown_education_base` > 0 THEN `k`.`basic_or_unknown_education_part` ELSE 0 END AS `basic_or_unknown_education_lower_n`,
    CASE WHEN `k`.`basic_or_unknown_education_base` > 0 THEN `k`.`basic_or_unknown_education_base` ELSE 1 END AS `basic_or_unknown_education_lower_d`,
    CASE WHEN `k`.`basic_or_unknown_education_most` IS NOT NULL AND (`k`.`basic_or_unknown_education_fewest` > 0 OR `k`.`basic_or_unknown_education_most` > 0) THEN `k`.`basic_or_unknown_education_most` ELSE 1 END AS `basic_or_unknown_education_upper_n`,
    CASE WHEN `k`.`basic_or_unknown_education_most` IS NOT NULL AND (`k`.`basic_or_unknown_education_fewest` > 0 OR `k`.`basic_or_unknown_education_most` > 0) THEN CASE WHEN `k`.`basic_or_unknown_education_most` > `k`.`basic_or_unknown_education_fewest` THEN `k`.`basic_or_unknown_education_most` ELSE `k`.`basic_or_unknown_education_fewest` END ELSE 1 END AS `basic_or_unknown_education_upper_d`,
    CASE WHEN `k`.`income_fewest` > 0 AND `r`.`region_fewest` > 0 AND `r`.`region_total` > 0 AND `k`.`income_total` >= 0 THEN CASE WHEN `k`.`income_most` IS NULL THEN 0 ELSE `k`.`income_total` * `r`.`region_fewest` END WHEN `k`.`income_fewest` > 0 AND `r`.`region_fewest` > 0 AND `r`.`region_total` > 0 THEN `k`.`income_total` * `r`.`region_most` END AS `income_lower_n`,
    CASE WHEN `k`.`income_fewest` > 0 AND `r`.`region_fewest` > 0 AND `r`.`region_total` > 0 AND `k`.`income_total` >= 0 THEN CASE WHEN `k`.`income_most` IS NULL THEN 1 ELSE `k`.`income_most` * `r`.`region_total` END WHEN `k`.`income_fewest` > 0 AND `r`.`region_fewest` > 0 AND `r`.`region_total` > 0 THEN `k`.`income_fewest` * `r`.`region_total` END AS `income_lower_d`,
    CASE WHEN `k`.`income_fewest` > 0 AND `r`.`region_fewest` > 0 AND `r`.`region_total` > 0 AND `k`.`income_total` <= 0 THEN CASE WHEN `k`.`income_most` IS NULL THEN 0 ELSE `k`.`income_total` * `r`.`region_fewest` END WHEN `k`.`income_fewest` > 0 AND `r`.`region_fewest` > 0 AND `r`.`region_total` > 0 THEN `k`.`income_total` * `r`.`region_most` END AS `income_upper_n`,
    CASE WHEN `k`.`income_fewest` > 0 AND `r`.`region_fewest` > 0 AND `r`.`region_total` > 0 AND `k`.`income_total` <= 0 THEN CASE WHEN `k`.`income_most` IS NULL THEN 1 ELSE `k`.`income_most` * `r`.`region_total` END WHEN `k`.`income_fewest` > 0 AND `r`.`region_fewest` > 0 AND `r`.`region_total` > 0 THEN `k`.`income_fewest` * `r`.`region_total` END AS `income_upper_d`
  FROM `kriterium_area_parts` AS `k`
  LEFT JOIN `kriterium_region_parts` AS `r`
    ON `r`.`region` = `k`.`region`
    AND `r`.`year` = `k`.`year`
),
-- Every area in every year, also where an area has no row: it is unknown, not left out.
`kriterium_asked` AS (
  SELECT
    `a`.`area_id` AS `area_id`,
    `y`.`year` AS `year`
  FROM (
    SELECT
      `k`.`area_id` AS `area_id`
    FROM `kriterium_area_years` AS `k`
    WHERE `k`.`area_id` IS NOT NULL
    GROUP BY `k`.`area_id`
  ) AS `a`
  CROSS JOIN (
    SELECT
      `k`.`year` AS `year`
    FROM `kriterium_area_years` AS `k`
    WHERE `k`.`year` >= 1 AND `k`.`year` <= 9999
    GROUP BY `k`.`year`
  ) AS `y`
),
-- How many years of the longest window have a row that cannot be true: they are unknown.
`kriterium_faulty` AS (
  SELECT
    `a`.`area_id` AS `area_id`,
    `a`.`year` AS `year`,
    COUNT(`k`.`fault`) AS `faulty_years`
  FROM `kriterium_asked` AS `a`
  LEFT JOIN `kriterium_area_years` AS `k`
    ON `k`.`area_id` = `a`.`area_id`
    AND `k`.`year` > `a`.`year` - 2
    AND `k`.`year` <= `a`.`year`
    AND `k`.`fault` IS NOT NULL
  GROUP BY `a`.`area_id`, `a`.`year`
),
-- The measurement year and those before it, side by side. A year that is not there is unknown.
`kriterium_windows` AS (
  SELECT
    `a`.`area_id` AS `area_id`,
    `a`.`year` AS `year`,
    COALESCE(`y0`.`residents_lower`, 0) AS `residents_lower`,
    `y0`.`residents_upper` AS `residents_upper`,
    COALESCE(`y0`.`non_western_lower_n`, 0) AS `non_western_lower_n_0`,
    COALESCE(`y0`.`non_western_lower_d`, 1) AS `non_western_lower_d_0`,
    COALESCE(`y0`.`non_western_upper_n`, 1) AS `non_western_upper_n_0`,
    COALESCE(`y0`.`non_western_upper_d`, 1) AS `non_western_upper_d_0`,
    COALESCE(`y0`.`outside_labour_lower_n`, 0) AS `outside_labour_lower_n_0`,
    COALESCE(`y1`.`outside_labour_lower_n`, 0) AS `outside_labour_lower_n_1`,
    COALESCE(`y0`.`outside_labour_lower_d`, 1) AS `outside_labour_lower_d_0`,
    COALESCE(`y1`.`outside_labour_lower_d`, 1) AS `outside_labour_lower_d_1`,
    COALESCE(`y0`.`outside_labour_upper_n`, 1) AS `outside_labour_upper_n_0`,
    COALESCE(`y1`.`outside_labour_upper_n`, 1) AS `outside_labour_upper_n_1`,
    COALESCE(`y0`.`outside_labour_upper_d`, 1) AS `outside_labour_upper_d_0`,
    COALESCE(`y1`.`outside_labour_upper_d`, 1) AS `outside_labour_upper_d_1`,
    COALESCE(`y0`.`convicted_lower_n`, 0) AS `convicted_lower_n_0`,
    COALESCE(`y1`.`convicted_lower_n`, 0) AS `convicted_lower_n_1`,
    COALESCE(`y0`.`convicted_lower_d`, 1) AS `convicted_lower_d_0`,
    COALESCE(`y1`.`convicted_lower_d`, 1) AS `convicted_lower_d_1`,
    COALESCE(`y0`.`convicted_upper_n`, 1) AS `convicted_upper_n_0`,
    COALESCE(`y1`.`convicted_upper_n`, 1) AS `convicted_upper_n_1`,
    COALESCE(`y0`.`convicted_upper_d`, 1) AS `convicted_upper_d_0`,
    COALESCE(`y1`.`convicted_upper_d`, 1) AS `convicted_upper_d_1`,
    COALESCE(`y0`.`basic_or_unknown_education_lower_n`, 0) AS `basic_or_unknown_education_lower_n_0`,
    COALESCE(`y0`.`basic_or_unknown_education_lower_d`, 1) AS `basic_or_unknown_education_lower_d_0`,
    COALESCE(`y0`.`basic_or_unknown_education_upper_n`, 1) AS `basic_or_unknown_education_upper_n_0`,
    COALESCE(`y0`.`basic_or_unknown_education_upper_d`, 1) AS `basic_or_unknown_education_upper_d_0`,
    `y0`.`income_lower_n` AS `income_lower_n_0`,
    `y0`.`income_lower_d` AS `income_lower_d_0`,
    `y0`.`income_upper_n` AS `income_upper_n_0`,
    `y0`.`income_upper_d` AS `income_upper_d_0`
  FROM `kriterium_asked` AS `a`
  LEFT JOIN `kriterium_area_shares` AS `y0`
    ON `y0`.`area_id` = `a`.`area_id`
    AND `y0`.`year` = `a`.`year`
  LEFT JOIN `kriterium_area_shares` AS `y1`
    ON `y1`.`area_id` = `a`.`area_id`
    AND `y1`.`year` = `a`.`year` - 1
),
-- Both ends of each figure: the sum of the yearly shares over a common denominator, which a mean divides by the number of
-- years when it is compared; or the pooled share.
`kriterium_figures` AS (
  SELECT
    `f`.`area_id` AS `area_id`,
    `f`.`year` AS `year`,
    `f`.`residents_lower` AS `residents_lower`,
    `f`.`residents_upper` AS `residents_upper`,
    `f`.`non_western_lower_n_0` AS `non_western_lower_n`,
    `f`.`non_western_lower_d_0` AS `non_western_lower_d`,
    `f`.`non_western_upper_n_0` AS `non_western_upper_n`,
    `f`.`non_western_upper_d_0` AS `non_western_upper_d`,
    `f`.`outside_labour_lower_n_0` * `f`.`outside_labour_lower_d_1` + `f`.`outside_labour_lower_n_1` * `f`.`outside_labour_lower_d_0` AS `outside_labour_2_years_lower_n`,
    `f`.`outside_labour_lower_d_0` * `f`.`outside_labour_lower_d_1` AS `outside_labour_2_years_lower_d`,
    `f`.`outside_labour_upper_n_0` * `f`.`outside_labour_upper_d_1` + `f`.`outside_labour_upper_n_1` * `f`.`outside_labour_upper_d_0` AS `outside_labour_2_years_upper_n`,
    `f`.`outside_labour_upper_d_0` * `f`.`outside_labour_upper_d_1` AS `outside_labour_2_years_upper_d`,
    `f`.`convicted_lower_n_0` * `f`.`convicted_lower_d_1` + `f`.`convicted_lower_n_1` * `f`.`convicted_lower_d_0` AS `convicted_2_years_lower_n`,
    `f`.`convicted_lower_d_0` * `f`.`convicted_lower_d_1` AS `convicted_2_years_lower_d`,
    `f`.`convicted_upper_n_0` * `f`.`convicted_upper_d_1` + `f`.`convicted_upper_n_1` * `f`.`convicted_upper_d_0` AS `convicted_2_years_upper_n`,
    `f`.`convicted_upper_d_0` * `f`.`convicted_upper_d_1` AS `convicted_2_years_upper_d`,
    `f`.`basic_or_unknown_education_lower_n_0` AS `basic_education_lower_n`,
    `f`.`basic_or_unknown_education_lower_d_0` AS `basic_education_lower_d`,
    `f`.`basic_or_unknown_education_upper_n_0` AS `basic_education_upper_n`,
    `f`.`basic_or_unknown_education_upper_d_0` AS `basic_education_upper_d`,
    `f`.`income_lower_n_0` AS `income_lower_n`,
    `f`.`income_lower_d_0` AS `income_lower_d`,
    `f`.`income_upper_n_0` AS `income_upper_n`,
    `f`.`income_upper_d_0` AS `income_upper_d`
  FROM `kriterium_windows` AS `f`
),
-- How many of its limits each figure has surely crossed (low) and can have crossed (high), going up from nothing.
-- The ends are compared by multiplying across: a/b > c/d where a * d > c * b.
`kriterium_bands` AS (
  SELECT
    `f`.`area_id` AS `area_id`,
    `f`.`year` AS `year`,
    CASE WHEN `f`.`residents_lower` >= 1000 THEN 1 ELSE 0 END AS `size_low`,
    CASE WHEN `f`.`residents_upper` < 1000 THEN 0 ELSE 1 END AS `size_high`,
    CASE WHEN `f`.`non_western_lower_n` * 2 > `f`.`non_western_lower_d` THEN 1 ELSE 0 END AS `non_western_low`,
    CASE WHEN `f`.`non_western_upper_n` * 2 <= `f`.`non_western_upper_d` THEN 0 ELSE 1 END AS `non_western_high`,
    CASE WHEN `f`.`outside_labour_2_years_lower_n` * 5 > 4 * `f`.`outside_labour_2_years_lower_d` THEN 1 ELSE 0 END AS `outside_labour_2_years_low`,
    CASE WHEN `f`.`outside_labour_2_years_upper_n` * 5 <= 4 * `f`.`outside_labour_2_years_upper_d` THEN 0 ELSE 1 END AS `outside_labour_2_years_high`,
    CASE WHEN `f`.`convicted_2_years_lower_n` * 1000 > 54 * `f`.`convicted_2_years_lower_d` THEN 1 ELSE 0 END AS `convicted_2_years_low`,
    CASE WHEN `f`.`convicted_2_years_upper_n` * 1000 <= 54 * `f`.`convicted_2_years_upper_d` THEN 0 ELSE 1 END AS `convicted_2_years_high`,
    CASE WHEN `f`.`basic_education_lower_n` * 2 > `f`.`basic_education_lower_d` THEN 1 ELSE 0 END AS `basic_education_low`,
    CASE WHEN `f`.`basic_education_upper_n` * 2 <= `f`.`basic_education_upper_d` THEN 0 ELSE 1 END AS `basic_education_high`,
    CASE WHEN `f`.`income_lower_n` * 20 >= 11 * `f`.`income_lower_d` THEN 1 ELSE 0 END AS `income_low`,
    CASE WHEN `f`.`income_upper_n` * 20 < 11 * `f`.`income_upper_d` THEN 0 ELSE 1 END AS `income_high`
  FROM `kriterium_figures` AS `f`
),
-- Each criterion: met where the limit is surely crossed, not met where it cannot be, and the other way round of less than.
-- non_western: more than 50 %. Source: The agreement "Aftale om nye kriterier for særligt udsatte boligområder" (2013) between the government (Socialdemokraterne, Radikale Venstre, Socialistisk Folkeparti), Liberal Alliance and Det Konservative Folkeparti, enacted through bill L 45 (2013-14) (unverified: the number of the act)
-- outside_labour: more than 40 %, mean of 2 years. Source: The agreement "Aftale om nye kriterier for særligt udsatte boligområder" (2013) between the government (Socialdemokraterne, Radikale Venstre, Socialistisk Folkeparti), Liberal Alliance and Det Konservative Folkeparti, enacted through bill L 45 (2013-14) (unverified: the number of the act; from which register years the figure comes (by one press source, the year before the list's year and the one before that))
-- convicted: more than 2.7 %, mean of 2 years. Source: The agreement "Aftale om nye kriterier for særligt udsatte boligområder" (2013) between the government (Socialdemokraterne, Radikale Venstre, Socialistisk Folkeparti), Liberal Alliance and Det Konservative Folkeparti, enacted through bill L 45 (2013-14) (unverified: the number of the act)
-- basic_education: more than 50 %. Source: The agreement "Aftale om nye kriterier for særligt udsatte boligområder" (2013) between the government (Socialdemokraterne, Radikale Venstre, Socialistisk Folkeparti), Liberal Alliance and Det Konservative Folkeparti, enacted through bill L 45 (2013-14) (unverified: the number of the act; from which register year the figure comes)
-- income: less than 55 %. Source: The agreement "Aftale om nye kriterier for særligt udsatte boligområder" (2013) between the government (Socialdemokraterne, Radikale Venstre, Socialistisk Folkeparti), Liberal Alliance and Det Konservative Folkeparti, enacted through bill L 45 (2013-14) (unverified: the number of the act; for lists before 2015 and after 2017, that the income is that of two years before the list's year, as the agency's answer 42 to bill L 38 (2018-19) says for the lists of 2015-2017)
-- verdict: 3 of 5, at least 1,000 residents. Source: The agreement "Aftale om nye kriterier for særligt udsatte boligområder" (2013) between the government (Socialdemokraterne, Radikale Venstre, Socialistisk Folkeparti), Liberal Alliance and Det Konservative Folkeparti, enacted through bill L 45 (2013-14) (unverified: the number of the act)
`kriterium_criteria` AS (
  SELECT
    `b`.`area_id` AS `area_id`,
    `b`.`year` AS `year`,
    CASE WHEN `b`.`size_low` >= 1 THEN 'met' WHEN `b`.`size_high` < 1 THEN 'not_met' ELSE 'undetermined' END AS `size`,
    CASE WHEN `b`.`non_western_low` >= 1 THEN 'met' WHEN `b`.`non_western_high` < 1 THEN 'not_met' ELSE 'undetermined' END AS `non_western`,
    CASE WHEN `b`.`outside_labour_2_years_low` >= 1 THEN 'met' WHEN `b`.`outside_labour_2_years_high` < 1 THEN 'not_met' ELSE 'undetermined' END AS `outside_labour`,
    CASE WHEN `b`.`convicted_2_years_low` >= 1 THEN 'met' WHEN `b`.`convicted_2_years_high` < 1 THEN 'not_met' ELSE 'undetermined' END AS `convicted`,
    CASE WHEN `b`.`basic_education_low` >= 1 THEN 'met' WHEN `b`.`basic_education_high` < 1 THEN 'not_met' ELSE 'undetermined' END AS `basic_education`,
    CASE WHEN `b`.`income_high` < 1 THEN 'met' WHEN `b`.`income_low` >= 1 THEN 'not_met' ELSE 'undetermined' END AS `income`
  FROM `kriterium_bands` AS `b`
),
-- How many criteria are met, not met and open.
`kriterium_counted` AS (
  SELECT
    `b`.`area_id` AS `area_id`,
    `b`.`year` AS `year`,
    `b`.`size` AS `size`,
    `b`.`non_western` AS `non_western`,
    `b`.`outside_labour` AS `outside_labour`,
    `b`.`convicted` AS `convicted`,
    `b`.`basic_education` AS `basic_education`,
    `b`.`income` AS `income`,
    CASE WHEN `b`.`non_western` = 'met' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`outside_labour` = 'met' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`convicted` = 'met' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`basic_education` = 'met' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`income` = 'met' THEN 1 ELSE 0 END AS `met_count`,
    CASE WHEN `b`.`non_western` = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`outside_labour` = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`convicted` = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`basic_education` = 'not_met' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`income` = 'not_met' THEN 1 ELSE 0 END AS `not_met_count`,
    CASE WHEN `b`.`non_western` = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`outside_labour` = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`convicted` = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`basic_education` = 'undetermined' THEN 1 ELSE 0 END
      + CASE WHEN `b`.`income` = 'undetermined' THEN 1 ELSE 0 END AS `open_count`
  FROM `kriterium_criteria` AS `b`
),
-- Listed: large enough, every gate met, and enough of the criteria, whatever the open ones are. Not listed: one of these
-- surely not.
`kriterium_decided` AS (
  SELECT
    `b`.`area_id` AS `area_id`,
    `b`.`year` AS `year`,
    `b`.`size` AS `size`,
    `b`.`non_western` AS `non_western`,
    `b`.`outside_labour` AS `outside_labour`,
    `b`.`convicted` AS `convicted`,
    `b`.`basic_education` AS `basic_education`,
    `b`.`income` AS `income`,
    `b`.`met_count` AS `met_count`,
    `b`.`not_met_count` AS `not_met_count`,
    `b`.`open_count` AS `open_count`,
    CASE
      WHEN `b`.`size` = 'not_met' OR `b`.`met_count` + `b`.`open_count` < 3 THEN 'not_met'
      WHEN `b`.`size` = 'met' AND `b`.`met_count` >= 3 THEN 'met'
      ELSE 'undetermined'
    END AS `verdict`
  FROM `kriterium_counted` AS `b`
)
SELECT
  `v`.`area_id` AS `area_id`,
  `v`.`year` AS `year`,
  `v`.`size` AS `size`,
  `v`.`non_western` AS `non_western`,
  `v`.`outside_labour` AS `outside_labour`,
  `v`.`convicted` AS `convicted`,
  `v`.`basic_education` AS `basic_education`,
  `v`.`income` AS `income`,
  `v`.`met_count` AS `met_count`,
  `v`.`not_met_count` AS `not_met_count`,
  `v`.`open_count` AS `open_count`,
  `v`.`verdict` AS `verdict`,
  `x`.`faulty_years` AS `faulty_years`
FROM `kriterium_decided` AS `v`
JOIN `kriterium_faulty` AS `x`
  ON `x`.`area_id` = `v`.`area_id` AND `x`.`year` = `v`.`year`
