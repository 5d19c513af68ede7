#!/usr/bin/env python3
"""The conformance cases of Denmark's criteria for vulnerable housing areas, and an answer to each of them.

This is an implementation of its own, written from docs/law.md and docs/conformance.md alone. It runs on Python 3.9
or later with nothing but the standard library, and computes in fractions, so that no number is ever rounded.

    conformance.py                                   checks itself
    conformance.py check [--optional] -- COMMAND     checks another implementation
    conformance.py answer [--fault NAME]             answers cases from standard input
    conformance.py faults                            seeds each fault, and prints how many cases see it

The order is that of a reader: the law as a table, then how figures are read, then how a status is decided, then the
faults that can be seeded, and last the line protocol and the command line.
"""

import argparse
import json
import operator
import queue
import re
import subprocess
import sys
import threading
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from itertools import product
from math import ceil, floor, inf
from pathlib import Path
from typing import Mapping, NamedTuple, Optional, Tuple

MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST = "more than", "at least", "less than", "at most"
UNKNOWN_AS_BASIC, DANISH_OR_APPROVED = "unknown_counts_as_basic", "danish_or_approved"
UNKNOWN_WITH_DANISH = "danish_or_approved_unknown_as_basic"
MET, NOT_MET, UNDETERMINED = "met", "not_met", "undetermined"
STATUSES = ("none", "particularly_vulnerable", "prevention", "vulnerable", "parallel_society", "transformation")
INDICATORS = ("non_western", "outside_labour", "convicted", "basic_education", "income")
PART_AND_BASE = {
    "non_western": ("non_western", "residents"),
    "outside_labour": ("outside_labour", "aged_18_64"),
    "convicted": ("convicted", "aged_18_plus"),
    "basic_education": ("basic_education", "aged_30_59"),
}


class Limit(NamedTuple):
    """What a figure is compared with: a share, or a multiple of the national share."""

    verb: str
    value: Fraction
    times_national: bool = False


class Criterion(NamedTuple):
    indicator: str
    limit: Limit
    window: int = 1
    education: Optional[str] = None


class Counted(NamedTuple):
    """A rule that counts criteria: enough residents, every gate, and so many of the criteria."""

    size: Limit
    required: int
    criteria: Tuple[Criterion, ...]
    gates: Tuple[Criterion, ...] = ()


class InARow(NamedTuple):
    """A rule that counts yearly lists in a row, the list at hand included."""

    lists: int


class Regime(NamedTuple):
    name: str
    starts: str  # and it ends where the next one starts
    yearly_list: str  # month and day
    rules: Mapping[str, object]


def in_percent(indicator, verb, percent, window=1, education=None):
    return Criterion(indicator, Limit(verb, Fraction(percent) / 100), window, education)


def convicted_times_national(times):
    return Criterion("convicted", Limit(AT_LEAST, Fraction(times), times_national=True), window=2)


SIZE = Limit(AT_LEAST, Fraction(1000))
GATE_50 = (in_percent("non_western", MORE_THAN, 50),)
GATE_30 = (in_percent("non_western", MORE_THAN, 30),)

CRITERIA_2010 = (
    in_percent("non_western", MORE_THAN, 50),
    in_percent("outside_labour", MORE_THAN, 40, window=4),
    in_percent("convicted", MORE_THAN, "2.7", window=4),
)
CRITERIA_2013 = (
    in_percent("non_western", MORE_THAN, 50),
    in_percent("outside_labour", MORE_THAN, 40, window=2),
    in_percent("convicted", MORE_THAN, "2.7", window=2),
    in_percent("basic_education", MORE_THAN, 50, education=UNKNOWN_AS_BASIC),
    in_percent("income", LESS_THAN, 55),
)
CRITERIA_2018 = (
    in_percent("outside_labour", MORE_THAN, 40, window=2),
    convicted_times_national(3),
    in_percent("basic_education", MORE_THAN, 60, education=DANISH_OR_APPROVED),
    in_percent("income", LESS_THAN, 55),
)
CRITERIA_OF_PREVENTION = (
    in_percent("outside_labour", MORE_THAN, 30, window=2),
    convicted_times_national(2),
    in_percent("basic_education", MORE_THAN, 60, education=DANISH_OR_APPROVED),
    in_percent("income", LESS_THAN, 65),
)
RULES_2018 = {
    "vulnerable": Counted(SIZE, 2, CRITERIA_2018),
    "parallel_society": Counted(SIZE, 2, CRITERIA_2018, GATE_50),
    "transformation": InARow(5),
}
LAW = (
    Regime("2010", "2010-10-01", "10-01", {"particularly_vulnerable": Counted(SIZE, 2, CRITERIA_2010)}),
    Regime("2013", "2014-01-01", "12-01", {"particularly_vulnerable": Counted(SIZE, 3, CRITERIA_2013)}),
    Regime("2018", "2018-12-01", "12-01", RULES_2018),
    Regime("2021", "2021-11-30", "12-01",
           {"prevention": Counted(SIZE, 2, CRITERIA_OF_PREVENTION, GATE_30), **RULES_2018}),
)


def regime_on(law, day):
    """The regime in force on a day; None before the first rule."""
    return next((regime for regime in reversed(law) if regime.starts <= day), None)


@cache
def yearly_lists_before(day):
    """The dates of the yearly lists before a day, the oldest first."""
    listed = ((regime, f"{year}-{regime.yearly_list}") for year in range(2010, int(day[:4]) + 1) for regime in LAW)
    return [date for regime, date in listed if date < day and regime_on(LAW, date) is regime]


class Interval(NamedTuple):
    """Everything from one number to another, both included. An end can be infinite, where nothing bounds it."""

    low: Fraction
    high: Fraction


def exactly(value):
    return Interval(value, value)


ANY_COUNT = Interval(Fraction(0), inf)
ANY_SHARE = Interval(Fraction(0), Fraction(1))
ANY_INCOME = Interval(-inf, inf)
ZERO = exactly(Fraction(0))


class Part(NamedTuple):
    """A part of a base in one year, and how many of the base are known not to be in it."""

    part: Interval
    base: Interval
    others: Fraction = Fraction(0)

    def least_base(self):
        """The least whole number of persons that the base can be."""
        least = max(self.base.low, Fraction(ceil(self.part.low + self.others)))
        if least > self.base.high:
            raise ValueError("a part is larger than its base")
        return least

    def largest(self):
        """The part and the base where the share is largest; None where nothing bounds the two. The share grows with the
        base while there is no room for all of the part, and shrinks from there on; a part of thousandths may stand on
        either side of a whole number."""
        filled = min(self.part.high + self.others, self.base.high)
        if filled == inf:
            return None
        bases = {min(max(Fraction(rounded(filled)), self.least_base()), self.base.high) for rounded in (floor, ceil)}
        return [(min(self.part.high, base - self.others), base) for base in bases]


def number_of_persons(value):
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise ValueError(f"not a number of persons: {value!r}")
    if isinstance(value, str) and not re.fullmatch(r"[0-9]+(\.[0-9]{1,3}0*)?", value):
        raise ValueError(f"not a number of persons: {value!r}")
    return Fraction(value)


def count(value):
    """A count as it is given: a number, what it lies between, or null."""
    if value is None:
        return ANY_COUNT
    if not isinstance(value, dict):
        return exactly(number_of_persons(value))
    between = Interval(number_of_persons(value["from"]), number_of_persons(value["to"]))
    if between.low > between.high:
        raise ValueError(f"an interval that ends before it begins: {value!r}")
    return between


@cache
def pooled_share(years):
    """Everything that the parts over the bases can be; of one year, its share. Where all bases may be 0, it may be that
    nobody is measured."""
    if sum(year.least_base() for year in years) == 0:
        return ANY_SHARE
    bases = sum(year.base.high for year in years)
    low = Fraction(0) if bases == inf else sum(year.part.low for year in years) / bases
    choices = [year.largest() for year in years]
    if None in choices:
        return Interval(low, Fraction(1))
    sums = [[sum(numbers) for numbers in zip(*chosen)] for chosen in product(*choices)]
    return Interval(low, max(part / base if base else Fraction(1) for part, base in sums))


def mean(shares):
    """Between the mean of the lowest and the mean of the highest."""
    return Interval(*(sum(ends) / len(shares) for ends in zip(*shares)))


def somebody(income, taxpayers):
    """An income that is not 0 is somebody's."""
    if not income:
        return taxpayers
    if not taxpayers.high:
        raise ValueError("an income of nobody")
    return taxpayers._replace(low=max(taxpayers.low, Fraction(1)))


@cache
def relative_income(income, taxpayers, income_of_region, taxpayers_of_region):
    """The mean income of an area over that of its region."""
    if income is None or income_of_region is None or income_of_region <= 0:
        return ANY_INCOME
    own, of_region = somebody(income, taxpayers), somebody(income_of_region, taxpayers_of_region)
    if not own.low:
        return ANY_INCOME  # an income of 0 that may be nobody's
    if not income:
        return ZERO
    ratio = Fraction(income, income_of_region)
    nearest = Fraction(0) if own.high == inf else ratio * of_region.low / own.high
    farthest = ratio * of_region.high / own.low
    return Interval(min(nearest, farthest), max(nearest, farthest))


def exact_share(text):
    """A share as exact text: `2.695 %`, `27 per 10000` or `1/3`."""
    matched = re.fullmatch(r"(-?[0-9]+(?:\.[0-9]+)?)( ?%| per 10000)|(-?[0-9]+/0*[1-9][0-9]*)", text)
    if not matched:
        raise ValueError(f"not a share: {text!r}")
    if matched[3]:
        return Fraction(matched[3])
    return Fraction(matched[1]) / (100 if "%" in matched[2] else 10000)


def printed_figure(text):
    """A rounded percentage is half a unit of its last decimal to each side."""
    share, decimals = exact_share(text), len(text.rstrip(" %").partition(".")[2])
    half = Fraction(1, 200 * 10 ** decimals)
    return Interval(share - half, share + half)


def given_interval(figure):
    """A figure that is known otherwise than from counts."""
    if "printed" in figure:
        return printed_figure(figure["printed"])
    low, high = figure["evidence"]["from"], figure["evidence"]["to"]
    ends = Interval(-inf if low is None else exact_share(low), inf if high is None else exact_share(high))
    if ends.low > ends.high:
        raise ValueError("evidence that ends before it begins")
    return ends


def as_share(interval):
    """A share lies between 0 and 1."""
    return Interval(*(min(max(end, ANY_SHARE.low), ANY_SHARE.high) for end in interval))


MEETS = {MORE_THAN: operator.gt, AT_LEAST: operator.ge, LESS_THAN: operator.lt, AT_MOST: operator.le}


def compare(verb, figure, limit):
    """Met when every value of the figure meets every value of the limit; not met when none does."""
    meets = MEETS[verb]
    hardest, easiest = (figure.low, limit.high), (figure.high, limit.low)
    if verb in (LESS_THAN, AT_MOST):
        hardest, easiest = (figure.high, limit.low), (figure.low, limit.high)
    return MET if meets(*hardest) else UNDETERMINED if meets(*easiest) else NOT_MET


def samples(interval, cuts):
    """Values of the interval: one on each cut and end, and one in each gap between them."""
    low, high = interval
    if low == high:
        return [low]
    stops = sorted({stop for stop in (low, high, *cuts) if low <= stop <= high and abs(stop) != inf}) or [Fraction(0)]
    between = [(one + next_one) / 2 for one, next_one in zip(stops, stops[1:])]
    beyond = [stops[0] - 1] * (low == -inf) + [stops[-1] + 1] * (high == inf)
    return stops + between + beyond


def outcomes_of(verdict):
    return {MET: (True,), NOT_MET: (False,), UNDETERMINED: (False, True)}[verdict]


def verdict_of(outcomes):
    return UNDETERMINED if len(set(outcomes)) > 1 else MET if True in outcomes else NOT_MET


def completions(verdicts):
    """Every way in which the undetermined ones can come out."""
    for outcomes in product(*(outcomes_of(verdict) for verdict in verdicts.values())):
        yield dict(zip(verdicts, outcomes))


class Figures:
    """What a case says: its figures as intervals."""

    def __init__(self, question, known=None):
        question = self.question(question)
        self.area = question["area"]
        if self.area["format"] != "kriterium-area/1" or question.get("averaging") not in (None, "pooled_share"):
            raise ValueError("a format or a reading that is not known here")
        self.pooled = question.get("averaging") == "pooled_share"
        self.counts_as_basic = question.get("unknown_education") == "counts_as_basic"
        self.earlier = question.get("earlier_lists") or {}
        if "timeline" in self.earlier:
            raise ValueError("a timeline of one's own is not answered")
        self.list_date = self.area["list_date"]
        if date.fromisoformat(self.list_date).isoformat() != self.list_date:
            raise ValueError(f"not a date: {self.list_date!r}")
        self.year = self.area.get("measurement_year") or int(self.list_date[:4])
        self.known = {} if known is None else known

    def question(self, question):
        return question

    def years(self, window):
        return range(self.year - window + 1, self.year + 1)

    def national_years(self, window):
        return self.years(window)

    def row(self, rows, year):
        return next((row for row in self.area.get(rows) or () if row["year"] == year), {})

    def region_row(self):
        return self.row("region_years", self.year)

    def row_of_area(self, year):
        """The counts of a year; of the measurement year with the residents beside them, where they have none."""
        row = self.row("years", year)
        beside = year == self.year and row.get("residents") is None
        return {**row, "residents": self.area.get("residents")} if beside else row

    def residents(self):
        return count(self.row_of_area(self.year)["residents"])

    def parts(self, criterion, with_unknown):
        """The part and the base of each year of the window."""
        part_key, base_key = PART_AND_BASE[criterion.indicator]
        for year in self.years(criterion.window):
            row = self.row_of_area(year)
            part, base = count(row.get(part_key)), count(row.get(base_key))
            unknown = count(row.get("unknown_education", 0)) if criterion.education else ZERO
            if with_unknown:
                yield Part(Interval(part.low + unknown.low, part.high + unknown.high), base)
            else:
                yield Part(part, base, unknown.low)

    def over_years(self, parts):
        return pooled_share(tuple(parts)) if self.pooled else self.mean([self.share_of_one_year(one) for one in parts])

    def mean(self, shares):
        return mean(shares)

    def share_of_one_year(self, part):
        return pooled_share((part,))

    def counted(self, criterion, with_unknown):
        """What the counts allow."""
        if criterion.indicator == "income":
            return self.income(self.row("years", self.year), self.region_row())
        return self.over_years(self.parts(criterion, with_unknown))

    def income(self, own, region):
        return relative_income(own.get("gross_income"), count(own.get("taxpayers")),
                               region.get("gross_income"), count(region.get("taxpayers")))

    def given(self, source, indicator, window, definitions):
        """The figure of that window in `published` or `national`, of the first definition that has one."""
        for definition in definitions:
            for figure in self.area.get(source) or ():
                own = figure.get("education", UNKNOWN_AS_BASIC) if indicator == "basic_education" else None
                if (figure["indicator"], own) == (indicator, definition) and self.answers_window(figure, window):
                    interval = self.read_given(source, figure)
                    return interval if indicator == "income" else as_share(interval)
        return None

    def answers_window(self, figure, window):
        return figure["window_years"] == window

    def read_given(self, source, figure):
        return given_interval(figure)

    def definitions(self, criterion):
        if criterion.education == DANISH_OR_APPROVED and self.counts_as_basic:
            return UNKNOWN_WITH_DANISH, DANISH_OR_APPROVED
        return (criterion.education,)

    def together(self, counted, given):
        """Both bound the figure; where they exclude one another, it is anything from the one to the other."""
        if given is None:
            return counted
        both = Interval(max(counted.low, given.low), min(counted.high, given.high))
        return both if both.low <= both.high else Interval(min(counted.low, given.low), max(counted.high, given.high))

    def readings_of_education(self, criterion):
        """With unknown education as basic, and without it."""
        if criterion.education == UNKNOWN_AS_BASIC or self.counts_as_basic:
            return (True,)
        return True, False

    def figures(self, criterion):
        """The figure of an indicator as an interval; two of them where both readings of education are open."""
        key = criterion._replace(limit=None)
        if key not in self.known:
            readings = self.readings_of_education(criterion) if criterion.education else (False,)
            given = self.given("published", criterion.indicator, criterion.window, self.definitions(criterion))
            read = [self.together(self.counted(criterion, reading), given) for reading in readings]
            self.known[key] = list(dict.fromkeys(read))
        return self.known[key]

    def national_counted(self, window):
        rows = (self.row("national_years", year) for year in self.national_years(window))
        return self.over_years(Part(count(row.get("convicted")), count(row.get("aged_18_plus"))) for row in rows)

    def national_share(self, window):
        if ("national", window) not in self.known:
            given = self.given("national", "convicted", window, (None,))
            self.known["national", window] = self.together(self.national_counted(window), given)
        return self.known["national", window]


class Evaluation(Figures):
    """The answer to a case. A seeded fault is a subclass that overrides what it gets wrong."""

    law = LAW

    def answer(self):
        self.regime = self.regime_in_force()
        if self.regime is None:
            return self.before_the_first_rule()
        rules = {status: self.rule_alone(rule) for status, rule in self.counted_rules().items()}
        if "transformation" in self.regime.rules:
            rules["transformation"] = self.lists_alone(
                self.regime.rules["transformation"], rules["parallel_society"]["verdict"])
        possible = self.possible_statuses(rules)
        return {
            "status": possible[0] if len(possible) == 1 else "undetermined",
            "possible_statuses": possible,
            "rules": rules,
        }

    def before_the_first_rule(self):
        return {"error": "before_the_first_rule"}

    def regime_in_force(self):
        return regime_on(self.law, self.list_date)

    def counted_rules(self):
        return {status: rule for status, rule in self.regime.rules.items() if isinstance(rule, Counted)}

    # Each rule alone

    def limit(self, criterion):
        limit = criterion.limit
        if not limit.times_national:
            return exactly(limit.value)
        return Interval(*(end * limit.value for end in self.national_share(criterion.window)))

    def verdict(self, criterion):
        """Undetermined too where the readings differ."""
        verdicts = {compare(criterion.limit.verb, figure, self.limit(criterion)) for figure in self.figures(criterion)}
        return verdicts.pop() if len(verdicts) == 1 else UNDETERMINED

    def holds(self, rule, facts):
        """The rule on settled facts: enough residents, every gate, and k of the n criteria."""
        criteria = [facts[criterion.indicator] for criterion in rule.criteria]
        gates = [facts[gate.indicator] for gate in rule.gates]
        return facts["residents"] and all(gates) and sum(criteria) >= rule.required

    def rule_verdict(self, rule, verdicts):
        return verdict_of({self.holds(rule, facts) for facts in completions(verdicts)})

    def open_items(self, rule, verdicts):
        """The undetermined ones on which the rule's verdict hangs in some completion of the others."""
        return [item for item in ("residents",) + INDICATORS if verdicts.get(item) == UNDETERMINED and any(
            self.holds(rule, {**facts, item: True}) != self.holds(rule, {**facts, item: False})
            for facts in completions(verdicts))]

    def rule_alone(self, rule):
        size = compare(rule.size.verb, self.residents(), exactly(rule.size.value))
        criteria = {criterion.indicator: self.verdict(criterion) for criterion in rule.criteria}
        gates = {gate.indicator: self.verdict(gate) for gate in rule.gates}
        verdicts = {"residents": size, **criteria, **gates}
        return {
            "verdict": self.rule_verdict(rule, verdicts),
            "size": size,
            "criteria": criteria,
            "gates": gates,
            "open": self.open_items(rule, verdicts),
        }

    def in_a_row(self, now, earlier):
        """The parallel society's rule on this list, and all the earlier ones."""
        return now and earlier

    def lists_alone(self, rule, parallel_society):
        earlier_lists = {day: self.on_list(self.area["area_id"], day) or UNDETERMINED
                         for day in self.lists_asked_for(rule.lists - 1)}
        earlier = self.all_earlier(rule, earlier_lists)
        ways = product(outcomes_of(parallel_society), outcomes_of(earlier))
        verdict = verdict_of({self.in_a_row(*way) for way in ways})
        return {"verdict": verdict, "earlier": earlier, "earlier_lists": earlier_lists}

    # The status, over joint bands

    def possible_statuses(self, rules):
        """What the most severe status is on each completion of what is not known, the least severe first."""
        counted, in_a_row = self.counted_rules(), "transformation" in rules
        earlier = outcomes_of(rules["transformation"]["earlier"]) if in_a_row else (False,)
        found = set()
        for completion in product(*self.joint_outcomes()):
            facts = {status: {} for status in counted}
            for status, item, outcome in (fact for facts_of_one in completion for fact in facts_of_one):
                facts[status][item] = outcome
            held = {status: self.holds(rule, facts[status]) for status, rule in counted.items()}
            for so in earlier:
                held["transformation"] = in_a_row and self.in_a_row(held["parallel_society"], so)
                found.add(self.status_of([status for status, holds in held.items() if holds]))
        return sorted(found, key=STATUSES.index)

    def status_of(self, statuses):
        """The most severe counts."""
        return max(statuses, key=STATUSES.index, default="none")

    def joint_outcomes(self):
        """For each unknown, what can come out together for all the rules that ask for it."""
        asked = {}
        for status, rule in self.counted_rules().items():
            asked.setdefault(None, []).append((status, "residents", rule.size))
            for one in rule.criteria + rule.gates:
                asked.setdefault(one._replace(limit=None), []).append((status, one.indicator, one.limit))
        for one, tests in asked.items():
            limits = [limit for _, _, limit in tests]
            figures = self.figures(one) if one else [self.residents()]
            moves = any(limit.times_national for limit in limits)
            outcomes = self.outcomes_together(figures, self.national_share(one.window) if moves else None, limits)
            yield [[(status, item, outcome) for (status, item, _), outcome in zip(tests, together)]
                   for together in sorted(outcomes)]

    def outcomes_together(self, figures, national, limits):
        """The outcomes that the tests of one figure can have together. The figure and the national share vary on their
        own: one value of each is tried wherever the order of the figure and its limits can change."""
        found = set()
        for figure in figures:
            cuts = {*figure, *(limit.value for limit in limits if not limit.times_national)}
            times = {limit.value for limit in limits if limit.times_national}
            shares = samples(national, {cut / by for cut in cuts for by in times}) if national else [Fraction(0)]
            for share in shares:
                values = [limit.value * share if limit.times_national else limit.value for limit in limits]
                for value in samples(figure, values):
                    found.add(tuple(MEETS[limit.verb](value, against) for limit, against in zip(limits, values)))
        return found

    # Earlier lists

    def lists_before(self):
        return yearly_lists_before(self.list_date)

    def lists_asked_for(self, number):
        return self.lists_before()[-number:]

    def all_earlier(self, rule, earlier_lists):
        verdicts = list(earlier_lists.values())
        if NOT_MET in verdicts or len(verdicts) < rule.lists - 1:
            return NOT_MET
        return UNDETERMINED if UNDETERMINED in verdicts else MET

    def on_list(self, area_id, day):
        """What is known of an area on an earlier list; None where nothing is."""
        predecessors = self.predecessors(area_id, day)
        if predecessors:
            return self.agreed([self.years_of_predecessor(one, day) for one in predecessors])
        return self.own_years(area_id, day)

    def own_years(self, area_id, day):
        return next(filter(None, (says(area_id, day) for says in self.witnesses())), None)

    def predecessors(self, area_id, day):
        """Those whose years the area carries on a list before it stands in its own right."""
        return [row["predecessor"] for row in self.earlier.get("lineage") or ()
                if row["successor"] == area_id and day < row["from"]]

    def years_of_predecessor(self, area_id, day):
        return self.on_list(area_id, day)

    def agreed(self, verdicts):
        return verdicts[0] if len(set(verdicts)) == 1 else UNDETERMINED

    def witnesses(self):
        return self.row_says, self.complete_list_says, self.earlier_status_says

    def row_says(self, area_id, day):
        for one in self.lists_of(day):
            for row in one["rows"]:
                if row["area_id"] == area_id:
                    return MET if row["status"] in self.counts_in_a_row(day) else NOT_MET
        return None

    def complete_list_says(self, area_id, day):
        return NOT_MET if any(one["is_complete"] for one in self.lists_of(day)) else None

    def earlier_status_says(self, area_id, day):
        for one in self.earlier.get("earlier_statuses") or ():
            if (one["area_id"], one["list_date"]) == (area_id, day):
                return verdict_of({status in self.counts_in_a_row(day) for status in one["possible_statuses"]})
        return None

    def lists_of(self, day):
        return [one for one in self.earlier.get("lists") or () if one["date"] == day]

    def counts_in_a_row(self, day):
        return ("particularly_vulnerable",) if day < "2018" else ("parallel_society", "transformation")


FAULTS = {}


def seed(name, **wrong):
    """A faulty evaluation: what it overrides is what it gets wrong."""
    FAULTS[name] = type(name, (Evaluation,), wrong)


def with_rules(change, rules=("",)):
    """The law with some of its counted rules changed: those whose `regime/status` starts so."""
    return tuple(regime._replace(rules={
        status: change(rule) if isinstance(rule, Counted) and f"{regime.name}/{status}".startswith(rules) else rule
        for status, rule in regime.rules.items()}) for regime in LAW)


def with_criteria(change, rules=("",)):
    """The law with each criterion and gate of those rules changed."""
    return with_rules(lambda rule: rule._replace(
        criteria=tuple(map(change, rule.criteria)), gates=tuple(map(change, rule.gates))), rules)


def seed_each(name, change):
    """One fault for every criterion and gate of every rule: its limit changed."""
    for regime in LAW:
        for status, rule in regime.rules.items():
            for one in rule.gates + rule.criteria if isinstance(rule, Counted) else ():
                law = with_criteria(lambda each: each._replace(limit=change(each.limit)) if each == one else each,
                                    (f"{regime.name}/{status}",))
                seed(f"{name}/{regime.name}/{status}/{one.indicator}", law=law)


def moved(sign):
    """A tenth of a percentage point, or a tenth of a multiple of the national share."""
    return lambda limit: limit._replace(value=limit.value + sign * Fraction(1, 10 if limit.times_national else 1000))


def limit_of(indicator, percent):
    return lambda one: in_percent(indicator, MORE_THAN, percent, one.window, one.education) \
        if one.indicator == indicator else one


def window_of(years):
    return lambda one: one if one.window == 1 else one._replace(window=years)


FROM_2018 = "2018", "2021"
NOT_PREVENTION = "2010", "2013", "2018", "2021/vulnerable", "2021/parallel_society"
OTHER_VERB = {MORE_THAN: AT_LEAST, AT_LEAST: MORE_THAN, LESS_THAN: AT_MOST}
seed_each("verb", lambda limit: limit._replace(verb=OTHER_VERB[limit.verb]))
seed_each("limit_lower", moved(-1))
seed_each("limit_higher", moved(1))
seed("labour_39", law=with_criteria(limit_of("outside_labour", 39), NOT_PREVENTION))
seed("education_50_from_2018", law=with_criteria(limit_of("basic_education", 50), FROM_2018))
seed("education_60_in_2013", law=with_criteria(limit_of("basic_education", 60), ("2013",)))
seed("convicted_2_7_from_2018", law=with_criteria(limit_of("convicted", "2.7"), FROM_2018))
seed("prevention_limits_as_vulnerable", law=with_rules(
    lambda rule: rule._replace(criteria=CRITERIA_2018), ("2021/prevention",)))
seed("size_more_than", law=with_rules(lambda rule: rule._replace(size=Limit(MORE_THAN, SIZE.value))))
seed("size_ignored", law=with_rules(lambda rule: rule._replace(size=Limit(AT_LEAST, Fraction(0)))))
seed("window_2_in_2010", law=with_criteria(window_of(2), ("2010",)))
seed("window_4_from_2013", law=with_criteria(window_of(4), ("2013",) + FROM_2018))
seed("window_newest_year", years=lambda self, window: range(self.year, self.year + 1))
seed("window_a_year_early", years=lambda self, window: range(self.year - window, self.year))
seed("mean_to_pooled", question=lambda self, question: {**question, "averaging": "pooled_share"})
seed("pooled_to_mean", question=lambda self, question: {**question, "averaging": None})


def those_known(intervals):
    return [one for one in intervals if one not in (ANY_SHARE, ANY_INCOME)]


def zero_for_unknown(intervals):
    return [one if those_known([one]) else ZERO for one in intervals]


def unknown_years_as_zero(self, shares):
    return mean(zero_for_unknown(shares) if those_known(shares) else shares)


def undetermined_as_not_met(self, figures, national, limits):
    outcomes = Evaluation.outcomes_together(self, figures, national, limits)
    return outcomes if limits[0].value == SIZE.value else {tuple(map(all, zip(*outcomes)))}


def undetermined_leaves_undetermined(self, rule, verdicts):
    return UNDETERMINED if UNDETERMINED in verdicts.values() else Evaluation.rule_verdict(self, rule, verdicts)


def zero_for_an_empty_base(self, part):
    return ZERO if part.base == ZERO else Evaluation.share_of_one_year(self, part)


def enough_unless_known(self):
    residents = Evaluation.residents(self)
    return exactly(SIZE.value) if residents == ANY_COUNT else residents


seed("unknown_as_zero", mean=unknown_years_as_zero,
     figures=lambda self, criterion: zero_for_unknown(Evaluation.figures(self, criterion)))
seed("unknown_year_left_out", mean=lambda self, shares: mean(those_known(shares) or shares))
seed("unknown_as_not_met", outcomes_together=undetermined_as_not_met,
     verdict=lambda self, one: MET if Evaluation.verdict(self, one) == MET else NOT_MET)
seed("unknown_settles_nothing", rule_verdict=undetermined_leaves_undetermined)
seed("empty_base_as_zero", share_of_one_year=zero_for_an_empty_base)
seed("residents_unknown_as_enough", residents=enough_unless_known)


def readings(definition, *chosen):
    return lambda self, one: chosen if one.education == definition else Evaluation.readings_of_education(self, one)


def unknown_out_of_base(self, criterion, with_unknown):
    for one in Evaluation.parts(self, criterion, False):
        base = Interval(*(max(end - one.others, one.part.low) for end in one.base))
        yield Part(one.part, base)


def printed_exactly(self, source, figure):
    printed = figure.get("printed")
    return exactly(exact_share(printed)) if printed else Evaluation.read_given(self, source, figure)


def limit_exactly(self, source, figure):
    read = Evaluation.read_given(self, source, figure)
    exact = source == "national" and inf not in map(abs, read)
    return exactly(sum(read) / 2) if exact else read


def rounded_half_up(self, criterion, with_unknown):
    unit = 10000 if criterion.indicator == "convicted" else 1000
    return Interval(*(end if abs(end) == inf else Fraction(floor(end * unit + Fraction(1, 2)), unit)
                      for end in Evaluation.counted(self, criterion, with_unknown)))


def counts_decide(self, counted, given):
    apart = given and (counted.low > given.high or given.low > counted.high)
    return counted if apart else Evaluation.together(self, counted, given)


def whole_persons(self, criterion, with_unknown):
    for one in Evaluation.parts(self, criterion, with_unknown):
        yield one._replace(part=Interval(*(end if end == inf else Fraction(floor(end)) for end in one.part)))


def newest_row(self):
    return max(self.area.get("region_years") or (), key=lambda row: row["year"], default={})


def totals_compared(self, own, region):
    return Evaluation.income(self, {**own, "taxpayers": region.get("taxpayers")}, region)


seed("unknown_education_not_counted", readings_of_education=readings(UNKNOWN_AS_BASIC, False))
seed("unknown_education_counted", readings_of_education=readings(DANISH_OR_APPROVED, True))
seed("unknown_education_left_out", readings_of_education=readings(DANISH_OR_APPROVED, False))
seed("unknown_education_out_of_base", parts=unknown_out_of_base)
seed("printed_as_exact", read_given=printed_exactly)
seed("rounded_before_comparing", counted=rounded_half_up)
seed("printed_any_window", answers_window=lambda self, figure, window: True)
seed("printed_any_definition", definitions=lambda self, one: Evaluation.definitions(self, one) + (
    DANISH_OR_APPROVED, UNKNOWN_WITH_DANISH, UNKNOWN_AS_BASIC))
seed("counts_over_print", together=counts_decide)
seed("print_over_counts", together=lambda self, counted, given: given or counted)
seed("thousandths_cut", parts=whole_persons)
seed("national_newest_year", national_years=lambda self, window: self.years(1))
seed("national_unknown_as_zero",
     national_share=lambda self, window: zero_for_unknown([Evaluation.national_share(self, window)])[0])
seed("limit_printed_as_exact", read_given=limit_exactly)
seed("region_of_another_year", region_row=newest_row)
seed("income_total_for_mean", income=totals_compared)


def seed_rule(name, required=0, gates_hold=True, gates_counted=False, left_out=None):
    """Another way to count, though the answer shows every criterion and gate."""
    def holds(self, rule, facts):
        gates = [facts[gate.indicator] for gate in rule.gates]
        counted = [facts[one.indicator] for one in rule.criteria if one.indicator != left_out]
        counted += gates if gates_counted else []
        return facts["residents"] and (all(gates) or not gates_hold) and sum(counted) >= rule.required + required
    seed(name, holds=holds)


def each_rule_apart(self, rules):
    verdicts = {status: rule["verdict"] for status, rule in rules.items()}
    found = {self.status_of([status for status, holds in way.items() if holds]) for way in completions(verdicts)}
    return sorted(found, key=STATUSES.index)


seed_rule("k_one_less", required=-1)
seed_rule("k_one_more", required=1)
seed_rule("gate_ignored", gates_hold=False)
seed_rule("gate_counted", gates_hold=False, gates_counted=True)
seed_rule("non_western_not_counted", left_out="non_western")
seed("bands_apart", possible_statuses=each_rule_apart)
seed("least_severe", status_of=lambda self, statuses: min(statuses, key=STATUSES.index, default="none"))


def lists_in_a_row(number):
    """Another number of lists, though the answer shows the right ones."""
    def all_earlier(self, rule, earlier_lists):
        days = self.lists_asked_for(number - 1)
        verdicts = {day: self.on_list(self.area["area_id"], day) or UNDETERMINED for day in days}
        return Evaluation.all_earlier(self, InARow(number), verdicts)
    return all_earlier


def missing_skipped(self, rule, earlier_lists):
    known = {day: self.on_list(self.area["area_id"], day) for day in self.lists_before()}
    enough = dict([(day, verdict) for day, verdict in known.items() if verdict][1 - rule.lists:])
    return Evaluation.all_earlier(self, rule, enough if len(enough) == rule.lists - 1 else earlier_lists)


def extra_lists_too(self):
    given = {one["date"] for one in self.earlier.get("lists") or () if one["date"] < self.list_date}
    return sorted(given.union(Evaluation.lists_before(self)))


def undetermined_says_no(self, area_id, day):
    said = Evaluation.earlier_status_says(self, area_id, day)
    return NOT_MET if said == UNDETERMINED else said


def every_predecessor(self, area_id, day):
    return [row["predecessor"] for row in self.earlier.get("lineage") or () if row["successor"] == area_id]


def ids_in_small_letters(self, value):
    if isinstance(value, list):
        return [ids_in_small_letters(self, one) for one in value]
    if not isinstance(value, dict):
        return value
    ids = ("area_id", "successor", "predecessor")
    return {key: one.lower() if key in ids else ids_in_small_letters(self, one) for key, one in value.items()}


def the_day_before(day):
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


seed("lists_4", all_earlier=lists_in_a_row(4))
seed("lists_6", all_earlier=lists_in_a_row(6))
seed("earlier_lists_alone", in_a_row=lambda self, now, earlier: earlier)
seed("missing_list_as_not_listed", on_list=lambda self, *of: Evaluation.on_list(self, *of) or NOT_MET)
seed("missing_list_skipped", all_earlier=missing_skipped)
seed("partial_list_as_complete",
     complete_list_says=lambda self, area_id, day: NOT_MET if self.lists_of(day) else None)
seed("extra_lists_counted", lists_before=extra_lists_too)
seed("before_2018_ignored",
     counts_in_a_row=lambda self, day: () if day < "2018" else Evaluation.counts_in_a_row(self, day))
seed("vulnerable_counts_in_a_row",
     counts_in_a_row=lambda self, day: Evaluation.counts_in_a_row(self, day) + ("vulnerable",))
seed("earlier_status_over_list",
     witnesses=lambda self: (self.earlier_status_says, self.row_says, self.complete_list_says))
seed("earlier_status_undetermined_as_no", earlier_status_says=undetermined_says_no)
seed("lineage_ignored", predecessors=lambda self, area_id, day: [])
seed("lineage_of_one", agreed=lambda self, said: MET if MET in said else Evaluation.agreed(self, said))
seed("lineage_after_start", predecessors=every_predecessor)
seed("lineage_one_step", years_of_predecessor=lambda self, *of: self.own_years(*of))
seed("ids_without_case", question=ids_in_small_letters)
seed("regime_by_year", regime_in_force=lambda self: regime_on(self.law, self.list_date[:4] + "-12-31"))
seed("regime_a_day_late", regime_in_force=lambda self: regime_on(self.law, the_day_before(self.list_date)))
seed("before_the_first_rule_as_none", before_the_first_rule=lambda self: {
    "status": "none", "possible_statuses": ["none"], "rules": {}})


HERE = Path(__file__).resolve().parent.parent


class Refused(Exception):
    """What cannot be done, in words for the one who asked."""


def no_floating_point(text):
    raise ValueError(f"{text} is no whole number")


def read_json(text):
    return json.loads(text, parse_float=no_floating_point, parse_constant=no_floating_point)


def cases_in(folder, optional):
    """The cases of required/, and of optional/ where they are asked for, in the order of their files."""
    cases = []
    for part in ("required", "optional") if optional else ("required",):
        for path in sorted((folder / part).glob("**/*.json")):
            try:
                cases += read_json(path.read_text(encoding="utf-8"))["cases"]
            except (ValueError, KeyError, TypeError) as error:
                raise Refused(f"{path}: {error!r}")
    if not cases:
        raise Refused(f"no cases in {folder}")
    ids = [case["id"] for case in cases]
    if len(set(ids)) < len(ids):
        raise Refused("cases with one id: " + ", ".join(sorted({one for one in ids if ids.count(one) > 1})))
    return cases


def question_of(case):
    return {key: value for key, value in case.items() if key not in ("sentence", "shows", "expected")}


def differences(expected, given, path=""):
    """Each path at which an answer differs from what is expected; a key too many or too few is one."""
    if isinstance(expected, dict) and isinstance(given, dict):
        for key in [*expected, *(key for key in given if key not in expected)]:
            there = f"{path}.{key}" if path else key
            yield from differences(expected.get(key, "(absent)"), given.get(key, "(absent)"), there)
    elif type(expected) is not type(given) or expected != given:
        yield path, expected, given


def answer(question, evaluation=Evaluation, known=None):
    """The answer to a case, or in words why it cannot be read. Figures that are known already are not read again."""
    try:
        return evaluation(question, known).answer()
    except RecursionError:
        return {"error": "lineage that runs in a circle"}
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as error:
        return {"error": f"cannot read the case: {error!r}"}


def report(cases, answers):
    """Prints what differs; returns how many cases did."""
    failed = 0
    for given, case in zip(answers, cases):  # in this order the answers are read to their end
        differing = list(differences(case["expected"], given))
        failed += bool(differing)
        if differing:
            print(f"{case['id']}: {case['sentence']}")
        for path, expected, got in differing:
            print(f"  {path or 'answer'}: expected {json.dumps(expected)}, given {json.dumps(got)}")
    print(f"{len(cases) - failed} passed, {failed} failed")
    return failed


def answers_of(command, cases, patience):
    """Asks a command every case and reads an answer to each, both at once, so that no pipe can fill up."""
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    except OSError as error:
        raise Refused(f"{command[0]} cannot be started: {error}")
    lines = queue.Queue()

    def ask():
        try:
            with process.stdin as questions:
                for case in cases:
                    questions.write(json.dumps(question_of(case), ensure_ascii=False).encode() + b"\n")
                    questions.flush()
        except OSError:
            pass  # it stopped reading; what it did not answer is reported below

    def listen():
        for line in process.stdout:
            lines.put(line)
        lines.put(None)

    for work in (ask, listen):
        threading.Thread(target=work, daemon=True).start()
    try:
        for case in cases:
            line = lines.get(timeout=patience)
            if line is None:
                code = process.wait(timeout=patience)
                raise Refused(f"the command ended without an answer to {case['id']}, exit code {code}")
            yield read_answer(line, case)
        if lines.get(timeout=patience) is not None:
            raise Refused("the command wrote more lines than it was asked")
        code = process.wait(timeout=patience)
    except (queue.Empty, subprocess.TimeoutExpired):
        raise Refused(f"the command was silent for {patience} seconds")
    finally:
        if process.poll() is None:
            process.kill()
    if code:
        raise Refused(f"the command ended with exit code {code}")


def read_answer(line, case):
    try:
        given = read_json(line.decode("utf-8"))
    except ValueError:
        raise Refused(f"the command wrote no JSON where {case['id']} was asked: {line[:200]!r}")
    if not isinstance(given, dict) or "id" not in given:
        raise Refused(f"the command wrote an answer without an id where {case['id']} was asked: {line[:200]!r}")
    if given["id"] != case["id"]:
        raise Refused(f"the command answered {given['id']} where {case['id']} was asked")
    return {key: value for key, value in given.items() if key != "id"}


def answer_lines(evaluation):
    for line in sys.stdin.buffer:
        question = None
        try:
            question = read_json(line.decode("utf-8"))
            given = answer(question, evaluation)
        except ValueError as error:
            given = {"error": f"cannot read the line: {error}"}
        name = question.get("id") if isinstance(question, dict) else None
        print(json.dumps({"id": name if isinstance(name, str) else None, **given}), flush=True)


def named_faults(path):
    """The faults of faults.json in its order, each with its own name, or with a name for each criterion."""
    faults = {}
    for one in read_json(path.read_text(encoding="utf-8"))["faults"]:
        each = [name for name in FAULTS if name.startswith(one["name"] + "/")] if "each" in one else []
        faults[one["name"]] = each or [one["name"]]
    named = [name for names in faults.values() for name in names]
    unknown, unnamed = [name for name in named if name not in FAULTS], [name for name in FAULTS if name not in named]
    if unknown:
        raise Refused("faults that cannot be seeded: " + ", ".join(unknown))
    if unnamed:
        raise Refused(f"faults that {path.name} does not name: " + ", ".join(unnamed))
    return faults


def killing_cases(name, cases, known):
    """The ids of the cases that a fault fails. Where it changes the law alone, only a list under a changed regime can
    come out otherwise; where it reads the figures as they are, they are known."""
    evaluation, killing = FAULTS[name], []
    reads_figures = any(hasattr(Figures, step) for step in vars(evaluation) if not step.startswith("__"))
    for case, figures in zip(cases, known):
        day = case["area"]["list_date"]
        unchanged = evaluation.law is not LAW and regime_on(evaluation.law, day) == regime_on(LAW, day)
        if not unchanged and answer(case, evaluation, None if reads_figures else figures) != case["expected"]:
            killing.append(case["id"])
    return killing


def table_of(faults, kills):
    rows = ["| Fault | Seeded | Cases that fail | Such as |", "|---|---|---|---|"]
    for fault, names in faults.items():
        numbers = sorted(len(kills[name]) for name in names)
        failing = f"{numbers[0]} to {numbers[-1]}" if len(names) > 1 else numbers[0]
        ids = ", ".join(f"`{one}`" for one in kills[names[0]][:2])
        rows.append(f"| `{fault}` | {len(names)} | {failing} | {ids} |")
    return "\n".join(rows)


def with_table(page, table):
    """The page with the table between its marks."""
    marked = re.compile(r"(<!-- faults -->\n).*?(<!-- end -->)", re.DOTALL)
    if not marked.search(page):
        raise Refused("the page has no marks for the table")
    return marked.sub(lambda marks: f"{marks[1]}{table}\n{marks[2]}", page, count=1)


def run_faults(asked):
    cases = cases_in(asked.cases, optional=False)
    known = [{} for _ in cases]
    failing = [case["id"] for case, figures in zip(cases, known) if answer(case, known=figures) != case["expected"]]
    if failing:
        raise Refused(f"without a fault these fail already: {', '.join(failing)}")
    faults = named_faults(HERE / "faults.json")
    kills = {name: killing_cases(name, cases, known) for names in faults.values() for name in names}
    seen = {one for ids in kills.values() for one in ids}
    idle = [f"sees no fault: {case['id']}" for case in cases if asked.needed and case["id"] not in seen]
    survived = [f"survived: {name}" for name, ids in kills.items() if not ids]
    stale = page_differs(asked, table_of(faults, kills))
    summary = f"{len(kills) - len(survived)} faults seen, {len(survived)} survived"
    print("\n".join([summary, *survived, *idle, *stale]), file=sys.stderr)
    return 1 if survived or idle or stale else 0


def page_differs(asked, table):
    """Writes the table into a page, or reports that a page does not have it, or prints it."""
    page = asked.update or asked.check
    if page is None:
        print(table)
        return []
    old = page.read_text(encoding="utf-8")
    new = with_table(old, table)
    if asked.update:
        page.write_text(new, encoding="utf-8")
    return [] if asked.update or new == old else [f"{page} is not current: run faults --update {page}"]


def arguments(given):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0],
                                     epilog="Without a call it checks itself on the required and the optional cases.")
    parser.add_argument("--cases", type=Path, default=HERE, metavar="FOLDER",
                        help="the folder with required/ and optional/")
    calls = parser.add_subparsers(dest="call")
    check = calls.add_parser("check", help="check another implementation: check [--optional] -- COMMAND")
    check.add_argument("--optional", action="store_true", help="with the optional cases")
    check.add_argument("--patience", type=int, default=300, metavar="SECONDS", help="how long to wait for an answer")
    answering = calls.add_parser("answer", help="answer cases from standard input")
    answering.add_argument("--fault", metavar="NAME", help="with a seeded fault")
    faults = calls.add_parser("faults", help="seed each fault, and print how many required cases see it")
    faults.add_argument("--update", type=Path, metavar="PAGE", help="write the table into a page")
    faults.add_argument("--check", type=Path, metavar="PAGE", help="say whether a page has the table")
    faults.add_argument("--needed", action="store_true", help="name the required cases that see no fault")
    cut = given.index("--") if "--" in given else len(given)
    asked = parser.parse_args(given[:cut])
    asked.command = given[cut + 1:]
    if (asked.call == "check") != bool(asked.command):
        parser.error("check needs a command after --" if asked.call == "check" else "only check takes a command")
    return asked


def main(given):
    asked = arguments(given)
    sys.stdout.reconfigure(encoding="utf-8")
    try:
        if asked.call == "answer":
            if asked.fault and asked.fault not in FAULTS:
                raise Refused(f"no fault is named {asked.fault}; there are: " + ", ".join(FAULTS))
            answer_lines(FAULTS[asked.fault] if asked.fault else Evaluation)
            return 0
        if asked.call == "faults":
            return run_faults(asked)
        if asked.call == "check":
            cases = cases_in(asked.cases, asked.optional)
            return 1 if report(cases, answers_of(asked.command, cases, asked.patience)) else 0
        cases = cases_in(asked.cases, optional=True)
        return 1 if report(cases, map(answer, map(question_of, cases))) else 0
    except Refused as refused:
        print(f"conformance.py: {refused}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
