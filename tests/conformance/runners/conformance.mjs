#!/usr/bin/env node
// The conformance cases answered and checked in JavaScript, from docs/law.md and docs/conformance.md alone.
// Node 18 or later, no packages. Usage: see USAGE, or docs/conformance.md.

import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const USAGE = `usage: conformance.mjs [CALL] [--cases DIR]
  none given                        checks itself
  check [--optional] -- COMMAND     checks another implementation
  answer [--fault NAME]             answers cases from standard input
  faults [--check PAGE]             seeds each fault, and prints how many cases show it`;

/** Every status, the least severe first. */
const STATUSES = ["none", "particularly_vulnerable", "prevention", "vulnerable", "parallel_society", "transformation"];

/** What a rule can ask for, in the order of `open`. */
const FIGURES = ["residents", "non_western", "outside_labour", "convicted", "basic_education", "income"];

/** The count that each share is a share of. */
const BASES = {
  non_western: "residents", outside_labour: "aged_18_64", convicted: "aged_18_plus", basic_education: "aged_30_59",
};

const VERBS = {
  "more than": (order) => order > 0,
  "at least": (order) => order >= 0,
  "less than": (order) => order < 0,
  "at most": (order) => order <= 0,
};

/** One figure against one limit: a number, a percentage, or so many times the national share. */
function test(of, verb, limit, years = 1, education = null) {
  const [, times] = /^(.+) x national$/.exec(limit) ?? [];
  return { of, verb, limit: times ? decimal(times) : end(limit), ofNational: Boolean(times), years, education };
}

const SIZE = test("residents", "at least", "1000");
const testsOf = ({ size, gates, criteria }) => [size, ...gates, ...criteria];
const rule = (required, criteria, gates = []) => ({ size: SIZE, required, criteria, gates });

const CRITERIA_FROM_2018 = [
  test("outside_labour", "more than", "40 %", 2),
  test("convicted", "at least", "3 x national", 2),
  test("basic_education", "more than", "60 %", 1, "danish_or_approved"),
  test("income", "less than", "55 %"),
];

/** The law: which rules decide a list of a given date, and on which day of the year the yearly list falls. */
const REGIMES = [
  { name: "2010", from: "2010-10-01", yearly: "10-01", rules: {
    particularly_vulnerable: rule(2, [
      test("non_western", "more than", "50 %"),
      test("outside_labour", "more than", "40 %", 4),
      test("convicted", "more than", "2.7 %", 4),
    ]),
  } },
  { name: "2013", from: "2014-01-01", yearly: "12-01", rules: {
    particularly_vulnerable: rule(3, [
      test("non_western", "more than", "50 %"),
      test("outside_labour", "more than", "40 %", 2),
      test("convicted", "more than", "2.7 %", 2),
      test("basic_education", "more than", "50 %", 1, "unknown_counts_as_basic"),
      test("income", "less than", "55 %"),
    ]),
  } },
  { name: "2018", from: "2018-12-01", yearly: "12-01", rules: {
    vulnerable: rule(2, CRITERIA_FROM_2018),
    parallel_society: rule(2, CRITERIA_FROM_2018, [test("non_western", "more than", "50 %")]),
    transformation: { lists: 5 },
  } },
  { name: "2021", from: "2021-11-30", yearly: "12-01", rules: {
    prevention: rule(2, [
      test("outside_labour", "more than", "30 %", 2),
      test("convicted", "at least", "2 x national", 2),
      test("basic_education", "more than", "60 %", 1, "danish_or_approved"),
      test("income", "less than", "65 %"),
    ], [test("non_western", "more than", "30 %")]),
    vulnerable: rule(2, CRITERIA_FROM_2018),
    parallel_society: rule(2, CRITERIA_FROM_2018, [test("non_western", "more than", "50 %")]),
    transformation: { lists: 5 },
  } },
];

/** A particularly vulnerable area of a list before this date is the predecessor of a parallel society. */
const PREDECESSOR_UNTIL = "2018-12-01";

/** The fraction n/d. The two infinite ends have the denominator 0. */
function fraction(n, d = 1n) {
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** Text such as 2.70 as a fraction. */
function decimal(text) {
  const [, digits, decimals = ""] = /^(-?\d+)(?:\.(\d+))?$/.exec(text) ?? refuse(`not a decimal number: ${text}`);
  return fraction(BigInt(digits + decimals), 10n ** BigInt(decimals.length));
}

function compare(a, b) {
  const difference = a.d === 0n && b.d === 0n ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

function plus(a, b) {
  if (a.d === 0n || b.d === 0n) return a.d === 0n ? a : b;
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

function over(a, b) {
  return fraction(a.n * b.d, a.d * b.n);
}

/** The whole number at or below a fraction. */
function floor(a) {
  if (isInfinite(a)) return a;
  return fraction(a.n / a.d - (a.n < 0n && a.n % a.d !== 0n ? 1n : 0n));
}

const ZERO = fraction(0n);
const ONE = fraction(1n);
const INFINITE = fraction(1n, 0n);
const minus = (a, b) => plus(a, fraction(-b.n, b.d));
const times = (a, b) => fraction(a.n * b.n, a.d * b.d);
const ceiling = (a) => minus(ZERO, floor(minus(ZERO, a)));
const smaller = (a, b) => (compare(a, b) <= 0 ? a : b);
const larger = (a, b) => (compare(a, b) >= 0 ? a : b);
const sum = (fractions) => fractions.reduce(plus, ZERO);
const isZero = (a) => a.n === 0n;
const isInfinite = (a) => a.d === 0n;

/** Everything from one fraction to another, both included. */
const between = (lo, hi) => (compare(lo, hi) <= 0 ? { lo, hi } : refuse("an interval from more than to"));
const exactly = (a) => between(a, a);
const add = (a, b) => between(plus(a.lo, b.lo), plus(a.hi, b.hi));
const middle = ({ lo, hi }) => over(plus(lo, hi), fraction(2n));
const ANY_COUNT = between(ZERO, INFINITE);
const ANY_SHARE = between(ZERO, ONE);
const ANY_INCOME = between(fraction(-1n, 0n), INFINITE);

/** A value for every way in which an interval lies to the cuts: on each, between them and beyond them. */
function samples({ lo, hi }, cuts) {
  if (compare(lo, hi) === 0) return [lo];
  const points = [lo, hi, ...cuts]
    .filter((a) => !isInfinite(a) && compare(lo, a) <= 0 && compare(a, hi) <= 0)
    .sort(compare)
    .filter((a, i, sorted) => i === 0 || compare(sorted[i - 1], a) !== 0);
  if (points.length === 0) return [ZERO];
  const values = points.flatMap((a, i) => (i === 0 ? [a] : [middle(between(points[i - 1], a)), a]));
  if (isInfinite(lo)) values.unshift(minus(points[0], ONE));
  if (isInfinite(hi)) values.push(plus(points.at(-1), ONE));
  return values;
}

/** Every way to take one from each of several lists. */
function* choices([first, ...rest]) {
  if (first === undefined) yield [];
  else for (const others of choices(rest)) for (const one of first) yield [one, ...others];
}

function refuse(message) {
  throw new Error(message);
}

/** JSON in which each number becomes the text of its token behind a zero character, so that it stays exact. */
function parse(text) {
  const tokens = /"(?:[^"\\]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  return JSON.parse(text.replace(tokens, (token) => (token[0] === '"' ? token : `"\\u0000${token}"`)));
}

const isText = (value) => typeof value === "string" && value[0] !== "\0";

/** The JSON that `parse` read, on one line. */
function print(value) {
  return JSON.stringify(value).replace(/"\\u0000([^"]*)"/g, "$1");
}

/** A whole number as `parse` reads it. */
function whole(token) {
  const isWhole = typeof token === "string" && /^\0-?\d+$/.test(token);
  return isWhole ? BigInt(token.slice(1)) : refuse(`not a whole number: ${print(token)}`);
}

/** Persons who can count in part: text with up to three decimals. */
function persons(text) {
  return /^\d+(\.\d{1,3}0*)?$/.test(text) ? decimal(text) : refuse(`not persons in thousandths: ${print(text)}`);
}

/** An end of an interval as text: 2.695 %, 27 per 10000, 1/3, or a number. */
function end(text) {
  const [, part, base] = /^(-?\d+)\/(\d+)$/.exec(text) ?? [];
  if (base) return fraction(BigInt(part), BigInt(base));
  const [, number, unit = ""] = /^(-?[\d.]+)( ?%| per 10000)?$/.exec(text) ?? refuse(`not a share: ${print(text)}`);
  return over(decimal(number), fraction(unit === "" ? 1n : unit.endsWith("%") ? 100n : 10000n));
}

/** One verdict for several truths that are all possible. */
function verdict(truths) {
  if (truths.every(Boolean)) return "met";
  return truths.some(Boolean) ? "undetermined" : "not_met";
}

/** Whether all of several conditions hold. */
function all(verdicts) {
  if (verdicts.includes("not_met")) return "not_met";
  return verdicts.includes("undetermined") ? "undetermined" : "met";
}

const TRUTHS = { met: [true], not_met: [false], undetermined: [true, false] };

/** The law on one case. Each step is a method of its own, so that a seeded fault can replace it from outside. */
class Law {
  constructor(regimes = REGIMES) {
    this.regimes = regimes;
  }

  answer({ id, ...question }) {
    const asked = this.read(question);
    const regime = this.regimeOn(asked.date);
    if (!regime) return { id, ...this.beforeTheFirstRule() };
    const tests = Object.values(regime.rules).filter(({ criteria }) => criteria).flatMap(testsOf);
    const outcomes = FIGURES.map((of) => this.outcomes(asked, tests.filter((one) => one.of === of)));
    const verdictOf = (one) => verdict(outcomes[FIGURES.indexOf(one.of)].map((truths) => truths.get(one)));
    const rules = {};
    for (const [status, one] of Object.entries(regime.rules)) {
      rules[status] = one.criteria ? this.byCriteria(one, verdictOf)
        : this.byLists(asked, one.lists, rules.parallel_society.verdict);
    }
    const possible = this.possibleStatuses(regime, outcomes, rules);
    return { id, status: possible.length === 1 ? possible[0] : "undetermined", possible_statuses: possible, rules };
  }

  /** The question with its rows by year. */
  read({ area, earlier_lists: earlier = {}, averaging, unknown_education: education }) {
    if (area?.format !== "kriterium-area/1") refuse("not an area of the format kriterium-area/1");
    if (earlier.timeline) refuse("a timeline of one's own is not read here");
    const date = area.list_date;
    if (!/^\d{4}-\d\d-\d\d$/.test(date)) refuse(`not a date: ${print(date)}`);
    const year = Number(area.measurement_year === undefined ? date.slice(0, 4) : whole(area.measurement_year));
    const byYear = (rows) => new Map((rows ?? []).map((row) => [Number(whole(row.year)), row]));
    const years = byYear(area.years);
    const own = years.get(year) ?? {};
    years.set(year, { ...own, residents: own.residents ?? area.residents }); // Those beside the counts, where it has none.
    return {
      area: area.area_id, date, year, years,
      pooled: averaging === "pooled_share", unknownCountsAsBasic: education === "counts_as_basic",
      regionYears: byYear(area.region_years), nationalYears: byYear(area.national_years),
      published: area.published ?? [], national: area.national ?? [],
      lists: earlier.lists ?? [], statuses: earlier.earlier_statuses ?? [], lineage: earlier.lineage ?? [],
    };
  }

  regimeOn(date) { return this.regimes.findLast((regime) => regime.from <= date); }
  beforeTheFirstRule() { return { error: "before_the_first_rule" }; }

  /** What is known of a count of a row: a number, what it lies between, or nothing. */
  count(row, key) {
    const known = row?.[key] ?? null;
    if (known === null) return ANY_COUNT;
    const read = key === "outside_labour" ? persons : (token) => fraction(whole(token));
    return known.from === undefined ? exactly(read(known)) : between(read(known.from), read(known.to));
  }

  /** The part and the base of a share in one year, and how many of the base are known not to be in the part. */
  partAndBase(row, of, withUnknownEducation) {
    const [part, base] = [this.count(row, of), this.count(row, BASES[of])];
    const unknown = of === "basic_education" ? this.unknownEducation(row) : exactly(ZERO);
    return withUnknownEducation ? { part: add(part, unknown), base, others: ZERO } : { part, base, others: unknown.lo };
  }

  /** Unknown education that is not given apart is in the basic one already. */
  unknownEducation(row) {
    return row?.unknown_education === undefined ? exactly(ZERO) : this.count(row, "unknown_education");
  }

  /** The smallest base that the part allows. */
  smallestBase({ part, base, others }) {
    const smallest = larger(base.lo, ceiling(plus(part.lo, others)));
    return compare(smallest, base.hi) <= 0 ? smallest : refuse("a part is more than its base");
  }

  /** The parts over the bases: everything that they allow together. It is unknown where nobody is measured. */
  share(years) {
    const smallest = years.map((year) => this.smallestBase(year));
    if (isZero(sum(smallest))) return ANY_SHARE;
    const lo = over(sum(years.map(({ part }) => part.lo)), sum(years.map(({ base }) => base.hi)));
    if (years.some(({ part, base }) => isInfinite(part.hi) && isInfinite(base.hi))) return between(lo, ONE);
    // The highest share has each part at its most, in a base that is just large enough for it or just too small.
    const largest = years.map((year, i) => {
      const filled = smaller(plus(year.part.hi, year.others), year.base.hi);
      return [floor(filled), ceiling(filled)].map((size) => larger(smallest[i], smaller(size, year.base.hi)))
        .map((base) => ({ part: smaller(year.part.hi, minus(base, year.others)), base }));
    });
    const shares = [...choices(largest)].map((chosen) => {
      const [parts, bases] = [sum(chosen.map(({ part }) => part)), sum(chosen.map(({ base }) => base))];
      return isZero(bases) ? ONE : over(parts, bases);
    });
    return between(lo, shares.reduce(larger));
  }

  mean(shares) {
    const mean = (ends) => over(sum(ends), fraction(BigInt(ends.length)));
    return between(mean(shares.map(({ lo }) => lo)), mean(shares.map(({ hi }) => hi)));
  }

  /** The years of a window, the newest first. */
  window(asked, years) { return Array.from({ length: years }, (_, i) => asked.year - i); }

  shareOver(asked, years) {
    return asked.pooled ? this.share(years) : this.mean(years.map((year) => this.share([year])));
  }

  /** Taxpayers; those of an income that is not 0 are somebody. */
  taxpayers(row, gross) {
    const { lo, hi } = this.count(row, "taxpayers");
    return between(isZero(gross) ? lo : larger(lo, ONE), hi);
  }

  /** The mean income of an area's taxpayers, divided by the region's. */
  income(own, region) {
    const incomes = [own, region].map((row) => row?.gross_income ?? null);
    if (incomes.includes(null)) return ANY_INCOME;
    const [gross, regionGross] = incomes.map((token) => fraction(whole(token)));
    const [taxpayers, others] = [this.taxpayers(own, gross), this.taxpayers(region, regionGross)];
    if (compare(regionGross, ZERO) <= 0 || isZero(taxpayers.lo)) return ANY_INCOME;
    if (isZero(gross)) return exactly(ZERO);
    const ratio = over(gross, regionGross);
    const nearest = isInfinite(taxpayers.hi) ? ZERO : times(ratio, over(others.lo, taxpayers.hi));
    const farthest = times(ratio, over(others.hi, taxpayers.lo));
    return between(smaller(nearest, farthest), larger(nearest, farthest));
  }

  regionYear(asked, year) { return asked.regionYears.get(year); }

  /** A figure by its counts alone. */
  counted(asked, { of, years }, withUnknownEducation) {
    const window = this.window(asked, years);
    if (of === "income") return this.income(asked.years.get(window[0]), this.regionYear(asked, window[0]));
    const rows = window.map((year) => asked.years.get(year));
    return this.shareOver(asked, rows.map((row) => this.partAndBase(row, of, withUnknownEducation)));
  }

  /** Whether unknown education counts as basic: from 2018 on both readings are open, unless the one is chosen. */
  educationReadings(asked, { of, education }) {
    if (of !== "basic_education") return [false];
    return education === "unknown_counts_as_basic" || asked.unknownCountsAsBasic ? [true] : [true, false];
  }

  /** The definitions by which a published education answers a test, the best first. */
  educationDefinitions(asked, { education }) {
    const practice = education === "danish_or_approved" && asked.unknownCountsAsBasic;
    return practice ? ["danish_or_approved_unknown_as_basic", education] : [education];
  }

  answersWindow(figure, { years }) { return Number(whole(figure.window_years)) === years; }

  /** What a published figure says that answers a test, or null. */
  published(asked, figures, one) {
    const answering = figures.filter((figure) => figure.indicator === one.of && this.answersWindow(figure, one));
    const isBy = (definition, { education = "unknown_counts_as_basic" }) =>
      one.of !== "basic_education" || education === definition;
    const [figure] = this.educationDefinitions(asked, one)
      .flatMap((definition) => answering.filter((each) => isBy(definition, each)));
    if (!figure) return null;
    const said = figure.evidence ? this.evidence(figure.evidence) : this.printed(figure.printed);
    return one.of === "income" ? said : this.together(ANY_SHARE, said);
  }

  evidence({ from, to }) {
    return between(from === null ? ANY_INCOME.lo : end(from), to === null ? ANY_INCOME.hi : end(to));
  }

  /** A printed figure is half a unit of its last decimal to each side. */
  printed(text) {
    const [, decimals = ""] = /^-?\d+(?:\.(\d+))? ?%$/.exec(text) ?? refuse(`not a printed figure: ${print(text)}`);
    const half = fraction(1n, 200n * 10n ** BigInt(decimals.length));
    return between(minus(end(text), half), plus(end(text), half));
  }

  /** Counts and a published figure bound a figure both. */
  together(counted, published) {
    if (!published) return counted;
    const [lo, hi] = [larger(counted.lo, published.lo), smaller(counted.hi, published.hi)];
    return compare(lo, hi) <= 0 ? between(lo, hi) : this.contradiction(counted, published);
  }

  /** Where they exclude one another, it is anything from the one to the other. */
  contradiction(counted, published) {
    return between(smaller(counted.lo, published.lo), larger(counted.hi, published.hi));
  }

  residents(asked) { return this.count(asked.years.get(asked.year), "residents"); }

  /** Everything that a figure can be: one interval for each reading of it. */
  figure(asked, one) {
    if (one.of === "residents") return [this.residents(asked)];
    const published = this.published(asked, asked.published, one);
    return this.educationReadings(asked, one)
      .map((withUnknown) => this.together(this.counted(asked, one, withUnknown), published));
  }

  nationalYears(asked, years) { return this.window(asked, years).map((year) => asked.nationalYears.get(year)); }
  nationalPublished(asked, one) { return this.published(asked, asked.national, one); }

  /** The national share that a limit is a multiple of. */
  nationalShare(asked, one) {
    const counts = this.nationalYears(asked, one.years).map((row) => this.partAndBase(row, one.of));
    return this.together(this.shareOver(asked, counts), this.nationalPublished(asked, one));
  }

  /** How all tests of one figure can come out together, over everything that it and the national share can be. */
  outcomes(asked, tests) {
    if (tests.length === 0) return [new Map()];
    const multiples = tests.filter(({ ofNational }) => ofNational);
    const national = multiples.length ? this.nationalShare(asked, multiples[0]) : exactly(ZERO);
    const found = new Map();
    for (const interval of this.figure(asked, tests[0])) {
      const cuts = multiples.flatMap(({ limit }) => [over(interval.lo, limit), over(interval.hi, limit)]);
      for (const share of samples(national, cuts)) {
        const limits = tests.map(({ limit, ofNational }) => (ofNational ? times(limit, share) : limit));
        for (const value of samples(interval, limits)) {
          const truths = tests.map(({ verb }, i) => VERBS[verb](compare(value, limits[i])));
          found.set(truths.join(), new Map(tests.map((one, i) => [one, truths[i]])));
        }
      }
    }
    return [...found.values()];
  }

  /** Whether a rule that counts criteria holds when each of its tests is met or not. */
  holds({ size, required, criteria, gates }, isMet) {
    return isMet(size) && gates.every(isMet) && criteria.filter(isMet).length >= required;
  }

  byCriteria(one, verdictOf) {
    const tests = testsOf(one);
    const verdicts = (some) => Object.fromEntries(some.map((each) => [each.of, verdictOf(each)]));
    const completions = [...choices(tests.map((each) => TRUTHS[verdictOf(each)]))]
      .map((truths) => new Map(tests.map((each, i) => [each, truths[i]])));
    const holdsOn = (truths) => this.holds(one, (each) => truths.get(each));
    const hangsOn = (item) => verdictOf(item) === "undetermined" && completions.some((truths) =>
      holdsOn(new Map(truths).set(item, true)) !== holdsOn(new Map(truths).set(item, false)));
    return {
      verdict: this.ruleVerdict(completions.map(holdsOn)),
      size: verdictOf(one.size),
      criteria: verdicts(one.criteria),
      gates: verdicts(one.gates),
      open: FIGURES.filter((of) => tests.some((each) => each.of === of && hangsOn(each))),
    };
  }

  /** The verdict of a rule from whether it holds on each completion of what is undetermined in it. */
  ruleVerdict(truths) { return verdict(truths); }

  /** What is known of an area on each of some lists. */
  standings(asked, dates) { return dates.map((date) => this.standing(asked, asked.area, date) ?? "undetermined"); }

  /** Whether an area was on as many lists before as a rule asks for. */
  onAll(asked, count, verdicts) { return verdicts.length < count ? "not_met" : all(verdicts); }

  byLists(asked, lists, parallelSociety) {
    const dates = this.listsBefore(asked, lists - 1);
    const verdicts = this.standings(asked, dates);
    const earlier = this.onAll(asked, lists - 1, verdicts);
    const byDate = Object.fromEntries(dates.map((date, i) => [date, verdicts[i]]));
    return { verdict: this.inARow(parallelSociety, earlier), earlier, earlier_lists: byDate };
  }

  inARow(parallelSociety, earlier) { return all([parallelSociety, earlier]); }

  /** The most severe status on every completion of all figures together, the least severe first. */
  possibleStatuses(regime, outcomes, { transformation }) {
    const found = new Set();
    for (const [earlier, ...completion] of choices([TRUTHS[transformation?.earlier ?? "not_met"], ...outcomes])) {
      const isMet = (one) => completion[FIGURES.indexOf(one.of)].get(one);
      const held = Object.keys(regime.rules)
        .filter((status) => regime.rules[status].criteria && this.holds(regime.rules[status], isMet));
      const inARow = this.inARow(verdict([held.includes("parallel_society")]), verdict([earlier]));
      found.add(this.statusOf(transformation && inARow === "met" ? [...held, "transformation"] : held));
    }
    return STATUSES.filter((status) => found.has(status));
  }

  /** The most severe of the statuses whose rules hold. */
  statusOf(held) { return STATUSES.findLast((status) => held.includes(status)) ?? "none"; }

  /** All yearly lists before a date, the oldest first. */
  yearlyLists(before) {
    const years = Array.from({ length: Number(before.slice(0, 4)) - 2009 }, (_, i) => 2010 + i);
    return REGIMES.flatMap(({ from, yearly }, i) => years.map((year) => `${year}-${yearly}`)
      .filter((date) => date >= from && date < (REGIMES[i + 1]?.from ?? before) && date < before));
  }

  /** The lists before this one that a rule of lists in a row asks for, the oldest first. */
  listsBefore(asked, count) { return this.yearlyLists(asked.date).slice(-count); }

  /** Whether an area was a parallel society on an earlier list; null when nothing is known of that. */
  standing(asked, area, date) {
    const predecessors = this.predecessors(asked, area, date);
    if (predecessors.length === 0) return this.said(asked, area, date);
    return this.agreed(predecessors.map((each) => this.standingOfPredecessor(asked, each, date)));
  }

  standingOfPredecessor(asked, area, date) { return this.standing(asked, area, date); }

  predecessors(asked, area, date) {
    const rows = asked.lineage.filter((row) => this.sameArea(row.successor, area) && this.isBefore(date, row.from));
    return rows.map((row) => row.predecessor);
  }

  isBefore(date, from) { return date < from; }
  sameArea(a, b) { return a === b; }
  agreed(standings) { return standings.every((each) => each === standings[0]) ? standings[0] : "undetermined"; }

  said(asked, area, date) { return this.saidByList(asked, area, date) ?? this.saidByStatus(asked, area, date); }

  saidByList(asked, area, date) {
    const list = asked.lists.find((each) => each.date === date);
    const row = list?.rows.find((each) => this.sameArea(each.area_id, area));
    if (row) return verdict([this.countsInARow(row.status, date)]);
    return list && this.isComplete(list) ? "not_met" : null;
  }

  saidByStatus(asked, area, date) {
    const decided = asked.statuses.find((each) => each.list_date === date && this.sameArea(each.area_id, area));
    return decided ? verdict(decided.possible_statuses.map((status) => this.countsInARow(status, date))) : null;
  }

  isComplete(list) { return list.is_complete; }

  countsInARow(status, date) {
    return ["parallel_society", "transformation"].includes(status)
      || (status === "particularly_vulnerable" && date < PREDECESSOR_UNTIL);
  }
}

/** The regimes with their rules rewritten. */
function rewritten(regimes, change) {
  const rules = (regime) => Object.entries(regime.rules).map(([status, one]) => [status, change(one, regime, status)]);
  return regimes.map((regime) => ({ ...regime, rules: Object.fromEntries(rules(regime)) }));
}

/** A fault in the table: what it changes of each test, by the test, its regime and its status. */
const inTests = (change) => (regimes) => rewritten(regimes, (one, regime, status) => {
  if (!one.criteria) return one;
  const changed = (tests) => tests.map((each) => ({ ...each, ...change(each, regime.name, status) }));
  return { ...one, size: changed([one.size])[0], criteria: changed(one.criteria), gates: changed(one.gates) };
});

/** Faults in the table: what they change of each rule that counts criteria. */
const inRules = (change) => (regimes) =>
  rewritten(regimes, (one, _, status) => (one.criteria ? { ...one, ...change(one, status) } : one));
/** Another way to count the criteria of a rule, and another number of lists, though the answer shows the law's own. */
const countedBy = (change) => ({ holds(one, isMet) { return super.holds(change(one), isMet); } });
const inARow = (lists) => ({
  onAll(asked) {
    const dates = this.listsBefore(asked, lists - 1);
    return super.onAll(asked, lists - 1, this.standings(asked, dates));
  },
});

/** A tenth of a percentage point; of a multiple, a tenth. */
const tenth = ({ ofNational }) => fraction(1n, ofNational ? 10n : 1000n);
const OTHER_VERB = { "more than": "at least", "at least": "more than", "less than": "at most" };

/** Faults that are seeded in one criterion or gate at a time. */
const FAULTS_OF_A_CRITERION = {
  verb: (one) => ({ verb: OTHER_VERB[one.verb] }),
  limit_lower: (one) => ({ limit: minus(one.limit, tenth(one)) }),
  limit_higher: (one) => ({ limit: plus(one.limit, tenth(one)) }),
};

const same = (a, b) => compare(a.lo, b.lo) === 0 && compare(a.hi, b.hi) === 0;
const isUnknown = (figure) => same(figure, ANY_SHARE) || same(figure, ANY_INCOME);
const known = (figures) => figures.filter((figure) => !isUnknown(figure));
const unknownAsZero = (figure) => (isUnknown(figure) ? exactly(ZERO) : figure);

const readingOf = (definition, counts) => ({
  educationReadings(asked, one) {
    return one.education === definition ? [counts] : super.educationReadings(asked, one);
  },
});

/** Half up, to a number of decimals of a percentage. */
function rounded(a, decimals) {
  const unit = fraction(1n, 100n * 10n ** BigInt(decimals));
  return isInfinite(a) ? a : times(floor(plus(over(a, unit), fraction(1n, 2n))), unit);
}

/** The other faults: each makes another table of the regimes, or replaces steps of the law. */
const FAULTS = {
  labour_39: inTests(({ of }, _, status) =>
    of === "outside_labour" && status !== "prevention" && { limit: end("39 %") }),
  education_50_from_2018: inTests(({ education }) => education === "danish_or_approved" && { limit: end("50 %") }),
  education_60_in_2013: inTests(({ education }) => education === "unknown_counts_as_basic" && { limit: end("60 %") }),
  convicted_2_7_from_2018: inTests(({ of }, regime) =>
    of === "convicted" && regime >= "2018" && { verb: "more than", limit: end("2.7 %"), ofNational: false }),
  prevention_limits_as_vulnerable: inRules((_, status) => status === "prevention" && { criteria: CRITERIA_FROM_2018 }),
  size_more_than: inTests(({ of }) => of === "residents" && { verb: "more than" }),
  size_ignored: inTests(({ of }) => of === "residents" && { limit: ZERO }),
  window_2_in_2010: inTests(({ years }, regime) => years > 1 && regime === "2010" && { years: 2 }),
  window_4_from_2013: inTests(({ years }, regime) => years > 1 && regime >= "2013" && { years: 4 }),
  window_newest_year: { window(asked) { return super.window(asked, 1); } },
  window_a_year_early: { window(asked, years) { return super.window(asked, years).map((year) => year - 1); } },
  mean_to_pooled: { shareOver(asked, years) { return super.shareOver({ pooled: true }, years); } },
  pooled_to_mean: { shareOver(asked, years) { return super.shareOver({ pooled: false }, years); } },
  unknown_as_zero: {
    mean(shares) { return super.mean(known(shares).length ? shares.map(unknownAsZero) : shares); },
    figure(asked, one) { return super.figure(asked, one).map(unknownAsZero); },
  },
  unknown_year_left_out: { mean(shares) { return super.mean(known(shares).length ? known(shares) : shares); } },
  unknown_as_not_met: {
    outcomes(asked, tests) {
      const outcomes = super.outcomes(asked, tests);
      if (tests[0]?.of === "residents") return outcomes;
      return [new Map(tests.map((one) => [one, outcomes.every((truths) => truths.get(one))]))];
    },
  },
  unknown_settles_nothing: {
    ruleVerdict(truths) { return truths.length > 1 ? "undetermined" : super.ruleVerdict(truths); },
  },
  empty_base_as_zero: {
    share(years) { return years.every(({ base }) => isZero(base.hi)) ? exactly(ZERO) : super.share(years); },
  },
  residents_unknown_as_enough: {
    residents(asked) { return same(super.residents(asked), ANY_COUNT) ? exactly(SIZE.limit) : super.residents(asked); },
  },
  unknown_education_not_counted: readingOf("unknown_counts_as_basic", false),
  unknown_education_counted: readingOf("danish_or_approved", true),
  unknown_education_left_out: readingOf("danish_or_approved", false),
  unknown_education_out_of_base: {
    partAndBase(row, of) {
      const { part, base, others } = super.partAndBase(row, of, false);
      const less = (size) => larger(part.lo, minus(size, others));
      return { part, base: between(less(base.lo), less(base.hi)), others: ZERO };
    },
  },
  printed_as_exact: { printed(text) { return exactly(middle(super.printed(text))); } },
  rounded_before_comparing: {
    counted(asked, one, withUnknown) {
      const { lo, hi } = super.counted(asked, one, withUnknown);
      const decimals = one.of === "convicted" ? 2 : 1;
      return between(rounded(lo, decimals), rounded(hi, decimals));
    },
  },
  printed_any_window: { answersWindow() { return true; } },
  printed_any_definition: {
    educationDefinitions(asked, one) {
      return [...super.educationDefinitions(asked, one),
        "unknown_counts_as_basic", "danish_or_approved", "danish_or_approved_unknown_as_basic"];
    },
  },
  counts_over_print: { contradiction(counted) { return counted; } },
  print_over_counts: { together(counted, published) { return published ?? counted; } },
  thousandths_cut: {
    count(row, key) {
      const { lo, hi } = super.count(row, key);
      return between(floor(lo), floor(hi));
    },
  },
  national_newest_year: { nationalYears(asked) { return super.nationalYears(asked, 1); } },
  national_unknown_as_zero: { nationalShare(asked, one) { return unknownAsZero(super.nationalShare(asked, one)); } },
  limit_printed_as_exact: {
    nationalPublished(asked, one) {
      const published = super.nationalPublished(asked, one);
      return published && exactly(middle(published));
    },
  },
  region_of_another_year: { regionYear({ regionYears }) { return regionYears.get(Math.max(...regionYears.keys())); } },
  income_total_for_mean: {
    income(own, region) { return super.income({ ...own, taxpayers: region?.taxpayers }, region); },
  },
  k_one_less: inRules(({ required }) => ({ required: required - 1 })),
  k_one_more: inRules(({ required }) => ({ required: required + 1 })),
  gate_ignored: countedBy((one) => ({ ...one, gates: [] })),
  gate_counted: countedBy((one) => ({ ...one, criteria: [...one.gates, ...one.criteria], gates: [] })),
  non_western_not_counted:
    countedBy((one) => ({ ...one, criteria: one.criteria.filter(({ of }) => of !== "non_western") })),
  bands_apart: {
    possibleStatuses(regime, outcomes, rules) {
      const statuses = Object.keys(rules);
      const apart = [...choices(statuses.map((status) => TRUTHS[rules[status].verdict]))]
        .map((truths) => this.statusOf(statuses.filter((_, i) => truths[i])));
      return STATUSES.filter((status) => apart.includes(status));
    },
  },
  least_severe: { statusOf(held) { return STATUSES.find((status) => held.includes(status)) ?? "none"; } },
  lists_4: inARow(4),
  lists_6: inARow(6),
  earlier_lists_alone: { inARow(parallelSociety, earlier) { return earlier; } },
  missing_list_as_not_listed: { said(asked, area, date) { return super.said(asked, area, date) ?? "not_met"; } },
  missing_list_skipped: {
    onAll(asked, count, verdicts) {
      const known = this.yearlyLists(asked.date).map((date) => this.standing(asked, asked.area, date)).filter(Boolean);
      return super.onAll(asked, count, known.length < count ? verdicts : known.slice(-count));
    },
  },
  partial_list_as_complete: { isComplete() { return true; } },
  extra_lists_counted: {
    listsBefore(asked, count) {
      const given = asked.lists.map(({ date }) => date).filter((date) => date < asked.date);
      return [...new Set([...this.yearlyLists(asked.date), ...given])].sort().slice(-count);
    },
  },
  before_2018_ignored: {
    countsInARow(status, date) { return status !== "particularly_vulnerable" && super.countsInARow(status, date); },
  },
  vulnerable_counts_in_a_row: {
    countsInARow(status, date) { return status === "vulnerable" || super.countsInARow(status, date); },
  },
  earlier_status_over_list: {
    said(asked, area, date) { return this.saidByStatus(asked, area, date) ?? this.saidByList(asked, area, date); },
  },
  earlier_status_undetermined_as_no: {
    saidByStatus(asked, area, date) {
      const said = super.saidByStatus(asked, area, date);
      return said === "undetermined" ? "not_met" : said;
    },
  },
  lineage_ignored: { predecessors() { return []; } },
  lineage_of_one: { agreed(standings) { return standings.includes("met") ? "met" : super.agreed(standings); } },
  lineage_after_start: { isBefore() { return true; } },
  lineage_one_step: { standingOfPredecessor(asked, area, date) { return this.said(asked, area, date); } },
  ids_without_case: { sameArea(a, b) { return a.toLowerCase() === b.toLowerCase(); } },
  regime_by_year: { regimeOn(date) { return super.regimeOn(`${date.slice(0, 4)}-12-31`); } },
  regime_a_day_late: { regimeOn(date) { return this.regimes.findLast((regime) => regime.from < date); } },
  before_the_first_rule_as_none: {
    beforeTheFirstRule() { return { status: "none", possible_statuses: ["none"], rules: {} }; },
  },
};

/** The law with a fault: another table, or steps that stand before the law's own. */
function seeded(fault) {
  return typeof fault === "function" ? new Law(fault(REGIMES)) : Object.setPrototypeOf(fault, new Law());
}

/** Each fault of faults.json, and the laws in which it is seeded: one, or one for every criterion and gate. */
function seededFaults(folder) {
  const { faults } = parse(readFileSync(join(folder, "faults.json"), "utf8"));
  const unnamed = Object.keys({ ...FAULTS, ...FAULTS_OF_A_CRITERION })
    .filter((name) => !faults.some((fault) => fault.name === name));
  if (unnamed.length) refuse(`not in faults.json: ${unnamed.join(", ")}`);
  const places = REGIMES.flatMap(({ name, rules }) => Object.entries(rules).filter(([, one]) => one.criteria)
    .flatMap(([status, one]) => [...one.criteria, ...one.gates].map(({ of }) => `${name}/${status}/${of}`)));
  return new Map(faults.flatMap(({ name, each }) => {
    const mine = (each === "criterion" ? FAULTS_OF_A_CRITERION : FAULTS)[name] ?? refuse(`cannot be seeded: ${name}`);
    if (each !== "criterion") return [[name, [{ name, law: seeded(mine) }]]];
    return [[name, places.map((place) => ({ name: `${name}/${place}`, law: seeded(inTests((one, regime, status) =>
      one.of !== "residents" && place === `${regime}/${status}/${one.of}` && mine(one))) }))]];
  }));
}

/** The cases of some folders, in the order of their files. */
function readCases(folder, names) {
  const files = names.map((name) => join(folder, name)).filter(existsSync)
    .flatMap((path) => readdirSync(path).sort().map((file) => join(path, file)))
    .filter((file) => file.endsWith(".json"));
  const cases = files.flatMap((file) => {
    const { format, cases: found } = parse(readFileSync(file, "utf8"));
    return format === "kriterium-conformance/1" ? found : refuse(`not a file of cases: ${file}`);
  });
  const twice = cases.filter(({ id }, i) => cases.findIndex((one) => one.id === id) !== i);
  if (twice.length) refuse(`stands twice: ${twice.map(({ id }) => id).join(", ")}`);
  return cases.length ? cases : refuse(`no cases in ${folder}`);
}

/** A case as the line that an implementation is asked. */
function lineOf({ sentence, shows, expected, ...question }) {
  return print(question);
}

/** The law's answer to a line, or what kept the line from being read. */
function answerTo(law, line) {
  let question;
  try {
    question = parse(line);
    return law.answer(question);
  } catch (error) {
    return { id: isText(question?.id) ? question.id : null, error: error.message };
  }
}

/** Every path at which an answer differs from what a case expects. */
function differences({ id, expected }, answer) {
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const show = (value) => (value === undefined ? "nothing" : print(value));
  const compared = (path, wanted, given) => {
    if (wanted === given) return [];
    if (!isObject(wanted) || !isObject(given)) {
      return show(wanted) === show(given) ? [] : [`${path}: expected ${show(wanted)}, given ${show(given)}`];
    }
    const keys = new Set([...Object.keys(wanted), ...Object.keys(given)]);
    return [...keys].flatMap((key) => compared(path ? `${path}.${key}` : key, wanted[key], given[key]));
  };
  return compared("", { id, ...expected }, answer);
}

/** Prints what differs, and gives the exit code. */
function report(cases, answers) {
  const reports = cases.map((one, i) => [one.id, one.sentence, ...differences(one, answers[i])]);
  const failed = reports.filter(([, , ...found]) => found.length);
  for (const lines of failed) console.log(lines.join("\n  "));
  console.log(`${cases.length - failed.length} passed, ${failed.length} failed`);
  return failed.length ? 1 : 0;
}

/** Answers the questions of standard input, one a line. */
async function answerLines(law) {
  process.stdout.on("error", () => process.exit(2)); // Nobody reads the answers any more.
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${print(answerTo(law, line))}\n`);
  }
  return 0;
}

/** The answers of a command to the cases. It is refused where it does not keep the protocol. */
function answersOf([command, ...args], cases) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
    const stop = (message) => {
      child.kill();
      reject(new Error(`${command}: ${message}`));
    };
    const answers = [];
    child.on("error", (error) => stop(`cannot be started: ${error.message}`));
    child.stdin.on("error", () => {}); // A command that stops reading is reported when it ends.
    child.stdin.end(cases.map((one) => `${lineOf(one)}\n`).join(""));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const asked = cases[answers.length]?.id;
      if (asked === undefined) return stop(`answers more than the ${cases.length} cases: ${line}`);
      try {
        answers.push(parse(line));
      } catch {
        return stop(`not JSON, in place of the answer to ${asked}: ${line}`);
      }
      return answers.at(-1)?.id === asked || stop(`not the answer to ${asked}: ${line}`);
    });
    child.on("close", (code, signal) => {
      if (code !== 0) stop(`ends with ${signal ?? `exit code ${code}`} after ${answers.length} answers`);
      else if (answers.length < cases.length) stop(`ends after ${answers.length} of ${cases.length} answers`);
      else resolve(answers);
    });
  });
}

/** Seeds each fault, and prints how many cases show it and the first of them, or compares that with a page. */
function showFaults(folder, page) {
  const cases = readCases(folder, ["required"]);
  const failing = cases.filter((one) => differences(one, answerTo(new Law(), lineOf(one))).length);
  if (failing.length) refuse(`fail without a fault: ${failing.map(({ id }) => id).join(", ")}`);
  const survived = [];
  let seeded = 0;
  const table = ["| Fault | Seeded | Cases that fail | Such as |", "|---|---|---|---|"];
  for (const [fault, seeds] of seededFaults(folder)) {
    const found = seeds.map(({ name, law }) => {
      const ids = cases.filter((one) => differences(one, law.answer(one)).length).map(({ id }) => `\`${id}\``);
      if (ids.length === 0) survived.push(name);
      return ids;
    });
    seeded += seeds.length;
    const [least, ...more] = found.map(({ length }) => length).sort((a, b) => a - b);
    const numbers = more.length ? `${least} to ${more.at(-1)}` : least;
    table.push(`| \`${fault}\` | ${seeds.length} | ${numbers} | ${found[0].slice(0, 2).join(", ")} |`);
  }
  if (!page) console.log(table.join("\n"));
  const marked = `<!-- faults -->\n${table.join("\n")}\n<!-- end -->`;
  const isCurrent = !page || readFileSync(page, "utf8").includes(marked);
  if (!isCurrent) console.error(`${page} does not have this table`);
  console.error([`${seeded} faults seen, ${survived.length} survived`, ...survived].join("\n  "));
  return survived.length || !isCurrent ? 1 : 0;
}

/** Carries out the call, and gives the exit code. */
async function main() {
  const options = { cases: { type: "string" }, fault: { type: "string" }, optional: { type: "boolean" },
    check: { type: "string" } };
  const { values, positionals: [call = "itself", ...command] } = parseArgs({ options, allowPositionals: true });
  const allowed = { itself: [], check: ["optional"], answer: ["fault"], faults: ["check"] }[call]?.concat("cases");
  const isCommand = call === "check" ? command.length > 0 : command.length === 0;
  if (!allowed || !isCommand || Object.keys(values).some((name) => !allowed.includes(name))) refuse(USAGE);

  const folder = values.cases ?? join(dirname(fileURLToPath(import.meta.url)), "..");
  if (call === "faults") return showFaults(folder, values.check);
  if (call === "answer") {
    if (values.fault === undefined) return answerLines(new Law());
    const seeds = [...seededFaults(folder).values()].flat();
    const names = () => seeds.map(({ name }) => name).join("\n");
    return answerLines(seeds.find(({ name }) => name === values.fault)?.law
      ?? refuse(`unknown fault: ${values.fault}; the faults are\n${names()}`));
  }
  const cases = readCases(folder, call === "itself" || values.optional ? ["required", "optional"] : ["required"]);
  const answers = call === "itself" ? cases.map((one) => answerTo(new Law(), lineOf(one)))
    : await answersOf(command, cases);
  return report(cases, answers);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exit(2); // At once, though a command that was stopped can have left others behind that hold its output.
}
