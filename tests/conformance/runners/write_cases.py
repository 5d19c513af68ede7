#!/usr/bin/env python3
"""Writes the conformance cases of tests/conformance/required and optional (Python 3, standard library only).

Expected verdicts are stated here by the author, from docs/law.md and docs/conformance.md. Nothing in this file
compares a figure with a limit: an area is put together from figures of which the author says on which side of
which limit they lie, and the verb of the statute says what that side is. From the verdicts so stated follow, by
small steps, the verdict of a rule (k of n, gates, size), what is open, and the most severe status. Every possible
status is stated by the author; what contradicts the rules is refused.

    write_cases.py           writes the files
    write_cases.py --check   exits with 1 when the committed files are not what it writes
"""
import copy
import itertools
import json
import os
import re
import sys
from decimal import Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
CASES = os.path.dirname(HERE)
LAW = os.path.join(CASES, "..", "..", "docs", "law.md")

YES, NO, OPEN = "met", "not_met", "undetermined"
STATUSES = ["none", "particularly_vulnerable", "prevention", "vulnerable", "parallel_society", "transformation"]
INDICATORS = ["non_western", "outside_labour", "convicted", "basic_education", "income"]
NW, LABOUR, CONV, EDU, INCOME = INDICATORS

# The law, as docs/law.md says it.

# Rules by a letter: U particularly vulnerable, P prevention, V vulnerable, S parallel society.
NAMES = {"U": "particularly_vulnerable", "P": "prevention", "V": "vulnerable", "S": "parallel_society"}
FOUR = [LABOUR, CONV, EDU, INCOME]
RULES = {  # regime: letter: (k, criteria, gates)
    "2010": {"U": (2, [NW, LABOUR, CONV], [])},
    "2013": {"U": (3, INDICATORS, [])},
    "2018": {"V": (2, FOUR, []), "S": (2, FOUR, [NW])},
    "2021": {"P": (2, FOUR, [NW]), "V": (2, FOUR, []), "S": (2, FOUR, [NW])},
}
WINDOW = {"2010": 4, "2013": 2, "2018": 2, "2021": 2}  # years of outside labour and of convictions
# The limits of an indicator, the one that is met first at the head: (limit, verb, rules that have it).
LIMITS = {
    "2010": {
        NW: [("50", "more than", "U")],
        LABOUR: [("40", "more than", "U")],
        CONV: [("2.7", "more than", "U")],
    },
    "2013": {
        NW: [("50", "more than", "U")],
        LABOUR: [("40", "more than", "U")],
        CONV: [("2.7", "more than", "U")],
        EDU: [("50", "more than", "U")],
        INCOME: [("55", "less than", "U")],
    },
    "2018": {
        NW: [("50", "more than", "S")],
        LABOUR: [("40", "more than", "VS")],
        CONV: [("3x", "at least", "VS")],
        EDU: [("60", "more than", "VS")],
        INCOME: [("55", "less than", "VS")],
    },
    "2021": {
        NW: [("30", "more than", "P"), ("50", "more than", "S")],
        LABOUR: [("30", "more than", "P"), ("40", "more than", "VS")],
        CONV: [("2x", "at least", "P"), ("3x", "at least", "VS")],
        EDU: [("60", "more than", "PVS")],
        INCOME: [("65", "less than", "P"), ("55", "less than", "VS")],
    },
}
# What the verb says of a figure on each side of the limit; of one printed so; and of an interval that ends there.
VERBS = {
    "more than": {"below": NO, "at": NO, "above": YES,
                  "printed_below": NO, "printed_at": OPEN, "printed_above": YES, "up_to": NO, "from": OPEN},
    "at least": {"below": NO, "at": YES, "above": YES,
                 "printed_below": NO, "printed_at": OPEN, "printed_above": YES, "up_to": OPEN, "from": YES},
    "less than": {"below": YES, "at": NO, "above": NO,
                  "printed_below": YES, "printed_at": OPEN, "printed_above": NO, "up_to": OPEN, "from": NO},
}
YEARLY_LISTS = ["2010-10-01", "2011-10-01", "2012-10-01", "2013-10-01", "2014-12-01", "2015-12-01", "2016-12-01",
                "2017-12-01", "2018-12-01", "2019-12-01", "2020-12-01", "2021-12-01", "2022-12-01", "2023-12-01",
                "2024-12-01", "2025-12-01"]
DATE = {"2010": "2012-10-01", "2013": "2015-12-01", "2018": "2018-12-01", "2021": "2021-12-01"}

# Figures on the sides of the limits.

# An area of 3,000 residents. The region's mean income is 320,000 kroner, so that 55 % is 176,000 and 65 % 208,000;
# the country's share of convicted is 0.7 %, so that 2 times is 1.4 % and 3 times 2.1 %.
BASES = {"residents": 3000, "aged_18_64": 1800, "aged_18_plus": 2000, "aged_30_59": 1000, "taxpayers": 1500}
# unmet: meets no limit; met: meets every limit; between: meets prevention's alone; a limit: below, at, above it.
FIGURES = {
    NW: {"unmet": 300, "met": 2400, "between": 1200, "50": (1499, 1500, 1501), "30": (899, 900, 901)},
    LABOUR: {"unmet": "180", "met": "1080", "between": "630",
             "40": ("719.999", "720", "720.001"), "30": ("539.999", "540", "540.001")},
    CONV: {"unmet": 4, "met": 100, "between": 35, "2.7": (53, 54, 55), "3x": (41, 42, 43), "2x": (27, 28, 29)},
    EDU: {"unmet": 200, "met": 800, "50": (499, 500, 501), "60": (599, 600, 601)},
    INCOME: {"unmet": 480_000_000, "met": 132_000_000, "between": 288_000_000,
             "55": (263_999_999, 264_000_000, 264_000_001), "65": (311_999_999, 312_000_000, 312_000_001)},
}
# The same for an area of 1,000 residents or so: no limit but that of the size is near.
SMALL_BASES = {"residents": 1000, "aged_18_64": 600, "aged_18_plus": 700, "aged_30_59": 400, "taxpayers": 500}
SMALL_FIGURES = {
    NW: {"unmet": 100, "met": 800, "between": 400},
    LABOUR: {"unmet": "60", "met": "360", "between": "210"},
    CONV: {"unmet": 1, "met": 35, "between": 12},
    EDU: {"unmet": 80, "met": 320},
    INCOME: {"unmet": 160_000_000, "met": 44_000_000, "between": 96_000_000},
}
PART = {NW: "non_western", LABOUR: "outside_labour", CONV: "convicted", EDU: "basic_education", INCOME: "gross_income"}
BASE = {NW: "residents", LABOUR: "aged_18_64", CONV: "aged_18_plus", EDU: "aged_30_59", INCOME: "taxpayers"}
PRINTED = {  # indicator: limit: printed just below, on, just above it; and an interval up to it, and from it
    NW: {"50": ("49.9 %", "50.0 %", "50.1 %", ("49 %", "50 %"), ("50 %", "51 %")),
         "30": ("29.9 %", "30.0 %", "30.1 %", ("29 %", "30 %"), ("30 %", "31 %"))},
    LABOUR: {"40": ("39.9 %", "40.0 %", "40.1 %", ("39 %", "40 %"), ("40 %", "41 %")),
             "30": ("29.9 %", "30.0 %", "30.1 %", ("29 %", "30 %"), ("30 %", "31 %"))},
    CONV: {"2.7": ("2.69 %", "2.70 %", "2.71 %", ("260 per 10000", "270 per 10000"), ("270 per 10000", "280 per 10000")),
           "3x": ("2.09 %", "2.10 %", "2.11 %", ("2 %", "2.1 %"), ("2.1 %", "2.2 %")),
           "2x": ("1.39 %", "1.40 %", "1.41 %", ("1.3 %", "1.4 %"), ("1.4 %", "1.5 %"))},
    EDU: {"50": ("49.9 %", "50.0 %", "50.1 %", ("49 %", "1/2"), ("1/2", "51 %")),
          "60": ("59.9 %", "60.0 %", "60.1 %", ("59 %", "3/5"), ("3/5", "61 %"))},
    INCOME: {"55": ("54.9 %", "55.0 %", "55.1 %", ("54 %", "55 %"), ("55 %", "56 %")),
             "65": ("64.9 %", "65.0 %", "65.1 %", ("64 %", "65 %"), ("65 %", "66 %"))},
}
SIDES = ["below", "at", "above"]
# Intervals that end on the limit: of each verb, and of each way to write an end.
ENDS = {("2010", "U", CONV), ("2013", "U", NW), ("2013", "U", LABOUR), ("2013", "U", INCOME), ("2018", "V", CONV), ("2018", "V", EDU),
        ("2021", "P", NW), ("2021", "P", CONV), ("2021", "P", INCOME)}
WORDS = {NW: "non-Western residents", LABOUR: "residents outside labour market and education", CONV: "convicted residents",
         EDU: "residents with basic education only", INCOME: "the mean gross income"}
LIMIT_WORDS = {"50": "50 per cent", "30": "30 per cent", "40": "40 per cent", "2.7": "2.7 per cent", "60": "60 per cent",
               "2x": "2 times the national share", "3x": "3 times the national share",
               "55": "55 per cent of the region's", "65": "65 per cent of the region's"}


class Area:
    """An area with its figures, and what the author says of them."""

    def __init__(self, date, regime=None, year=None, small=False):
        self.date = date
        self.regime = regime or next(r for r, d in DATE.items() if d == date)
        self.year = year or int(date[:4])
        self.bases, self.figures = (SMALL_BASES, SMALL_FIGURES) if small else (BASES, FIGURES)
        self.area_id = "area"
        self.rows = {}
        self.region = [{"year": self.year, "taxpayers": 500_000, "gross_income": 160_000_000_000}]
        self.national = []
        self.published, self.national_figures = [], []
        self.extra, self.options = {}, {}
        self.size = YES
        self.said = {}
        self.history, self.earlier = None, None  # earlier: the verdict on the lists before, and on each of them
        if self.regime in ("2018", "2021"):
            self.national = [{"year": y, "aged_18_plus": 4_500_000, "convicted": 31_500} for y in self.window()]
            self.not_on_the_last_list()
        self.row(self.year)["residents"] = self.bases["residents"]
        for indicator in LIMITS[self.regime]:
            self.put(indicator, "unmet")
        if INCOME not in LIMITS[self.regime]:
            self.region = []

    # ---- figures

    def window(self, years=None):
        return [self.year - i for i in range(years or WINDOW[self.regime])]

    def row(self, year):
        return self.rows.setdefault(year, {"year": year})

    def years_of(self, indicator):
        return self.window() if indicator in (LABOUR, CONV) else [self.year]

    def counts(self, indicator, *parts, bases=None):
        """The parts of an indicator, the newest year first; one that is left out (None) leaves the year without it."""
        for i, part in enumerate(parts):
            row = self.row(self.year - i)
            base = (bases or [self.bases[BASE[indicator]]] * len(parts))[i]
            if part is None:
                row.pop(PART[indicator], None)
                if indicator != NW:
                    row.pop(BASE[indicator], None)
            else:
                row[BASE[indicator]] = base
                row[PART[indicator]] = part
        return self

    def without(self, indicator):
        """No counts of an indicator (residents stay)."""
        return self.counts(indicator, *[None] * len(self.years_of(indicator)))

    def publish(self, indicator, printed=None, evidence=None, window=None, education=None):
        figure = {"indicator": indicator, "window_years": window or len(self.years_of(indicator))}
        if education:
            figure["education"] = education
        figure.update({"printed": printed} if printed else {"evidence": {"from": evidence[0], "to": evidence[1]}})
        self.published.append(figure)
        return self

    def country(self, printed=None, evidence=None, window=2):
        figure = {"indicator": CONV, "window_years": window}
        figure.update({"printed": printed} if printed else {"evidence": {"from": evidence[0], "to": evidence[1]}})
        self.national_figures.append(figure)
        return self

    def definition(self):
        return "danish_or_approved" if self.regime in ("2018", "2021") else None

    def put(self, indicator, level):
        """Figures of an indicator, and what they meet: 'unmet', 'met', 'between', 'unknown', or a side and a limit."""
        limits = LIMITS[self.regime][indicator]
        said = {}
        if level in ("unmet", "met", "between"):
            for i, (_, _, rules) in enumerate(limits):
                said.update(dict.fromkeys(rules, YES if level == "met" or level == "between" and i == 0 else NO))
            self.counts(indicator, *[self.figures[indicator][level]] * len(self.years_of(indicator)))
        elif level == "unknown":
            for _, _, rules in limits:
                said.update(dict.fromkeys(rules, OPEN))
            self.without(indicator)
        else:
            side, limit = level.split(" ")
            at = [name for name, _, _ in limits].index(limit)
            for i, (_, verb, rules) in enumerate(limits):
                said.update(dict.fromkeys(rules, VERBS[verb][side] if i == at else YES if i < at else NO))
            if side in SIDES:
                figures = self.figures[indicator][limit]
                others = [figures[1]] * (len(self.years_of(indicator)) - 1)
                self.counts(indicator, figures[SIDES.index(side)], *others)
            else:
                self.without(indicator)
                printed = PRINTED[indicator][limit]
                education = self.definition() if indicator == EDU else None
                if side.startswith("printed_"):
                    self.publish(indicator, printed=printed[SIDES.index(side[8:])], education=education)
                else:
                    if indicator == EDU and not education:
                        education = "unknown_counts_as_basic"
                    self.publish(indicator, evidence=printed[3 if side == "up_to" else 4], education=education)
        self.said[indicator] = said
        return self

    def having(self, **levels):
        short = {"nw": NW, "labour": LABOUR, "convicted": CONV, "education": EDU, "income": INCOME}
        for name, level in levels.items():
            self.put(short[name], level)
        return self

    def say(self, indicator, met="", undetermined=""):
        """The author's word on an indicator: the rules whose criterion is met, those undetermined; the others not met."""
        for rule in self.said[indicator]:
            self.said[indicator][rule] = YES if rule in met else OPEN if rule in undetermined else NO
        assert set(met + undetermined) <= set(self.said[indicator]), (indicator, met, undetermined)
        return self

    def residents(self, number, verdict):
        row = self.row(self.year)
        if number is None:
            row.pop("residents", None)
        else:
            row["residents"] = number
        self.size = verdict
        return self

    def option(self, **options):
        self.options.update(options)
        return self

    # ---- earlier lists

    def asked(self, number=4):
        """The yearly lists before this one that the rule asks for."""
        return [date for date in YEARLY_LISTS if date < self.date][-number:]

    def lists(self, lists=(), statuses=(), lineage=(), earlier=None, verdicts=None):
        """Earlier lists (date, complete, {id: status}), earlier statuses, lineage; and what they say."""
        self.history = {"format": "kriterium-earlier-lists/1"}
        if lists:
            self.history["lists"] = [
                {"date": date, "is_complete": complete,
                 "rows": [{"area_id": i, "status": s} for i, s in rows.items()]} for date, complete, rows in lists]
        if statuses:
            self.history["earlier_statuses"] = [
                {"area_id": i, "list_date": date, "possible_statuses": list(possible)} for i, date, possible in statuses]
        if lineage:
            self.history["lineage"] = [{"successor": s, "predecessor": p, "from": d} for s, p, d in lineage]
        self.earlier = (earlier, dict(zip(self.asked(), verdicts)))
        assert len(verdicts) == 4
        return self

    def not_on_the_last_list(self):
        """The list before this one is complete, and the area was not on it."""
        return self.lists([(self.asked()[-1], True, {})], earlier=NO, verdicts=[OPEN, OPEN, OPEN, NO])

    def on_the_last_four(self):
        """The area was on each of the four lists before this one."""
        return self.lists([(d, False, {self.area_id: on(d)}) for d in self.asked()], earlier=YES, verdicts=[YES] * 4)

    def nothing_known_before(self):
        self.history = None
        self.earlier = (OPEN, dict.fromkeys(self.asked(), OPEN))
        return self

    # ---- output

    def document(self):
        document = {"format": "kriterium-area/1", "area_id": self.area_id, "list_date": self.date}
        document.update(self.extra)
        order = ["year", "residents", "non_western", "aged_18_64", "outside_labour", "aged_18_plus", "convicted",
                 "aged_30_59", "basic_education", "unknown_education", "taxpayers", "gross_income"]
        rows = [{key: row[key] for key in order if key in row} for _, row in sorted(self.rows.items())]
        rows = [row for row in rows if len(row) > 1]
        for key, value in (("years", rows), ("region_years", self.region),
                           ("national_years", sorted(self.national, key=lambda row: row["year"])),
                           ("published", self.published), ("national", self.national_figures)):
            if value:
                document[key] = value
        return document

    def expected(self, possible):
        rules = {}
        for letter, (k, criteria, gates) in RULES[self.regime].items():
            counted = {i: self.said[i][letter] for i in criteria}
            gate = {i: self.said[i][letter] for i in gates}
            rules[NAMES[letter]] = {
                "verdict": rule_verdict(k, self.size, counted, gate), "size": self.size,
                "criteria": counted, "gates": gate, "open": rule_open(k, self.size, counted, gate)}
        if self.regime in ("2018", "2021"):
            verdict, lists = self.earlier
            assert verdict == all_of(lists.values()), (verdict, lists)
            rules["transformation"] = {
                "verdict": all_of([rules["parallel_society"]["verdict"], verdict]), "earlier": verdict,
                "earlier_lists": lists}
        agree(possible, {name: rule["verdict"] for name, rule in rules.items()})
        return {"status": possible[0] if len(possible) == 1 else OPEN, "possible_statuses": possible, "rules": rules}


def on(date):
    """The status that counts in a row on a list of this date."""
    return "parallel_society" if date >= "2018-12-01" else "particularly_vulnerable"


# Small steps from stated verdicts.

def all_of(verdicts):
    verdicts = list(verdicts)
    return NO if NO in verdicts else OPEN if OPEN in verdicts else YES


def holds(k, size, criteria, gates):
    """A rule of which everything is settled."""
    return size == YES and all(v == YES for v in gates.values()) and sum(v == YES for v in criteria.values()) >= k


def completions(k, size, criteria, gates, fixed=None):
    items = {"residents": size, **gates, **criteria}
    unsettled = [name for name, v in items.items() if v == OPEN and name != fixed]
    for values in itertools.product([YES, NO], repeat=len(unsettled)):
        yield {**items, **dict(zip(unsettled, values))}


def outcome(k, items, criteria, gates):
    return holds(k, items["residents"], {i: items[i] for i in criteria}, {i: items[i] for i in gates})


def rule_verdict(k, size, criteria, gates):
    outcomes = {outcome(k, items, criteria, gates) for items in completions(k, size, criteria, gates)}
    return OPEN if len(outcomes) == 2 else YES if True in outcomes else NO


def rule_open(k, size, criteria, gates):
    found = []
    for name in ["residents", *INDICATORS]:
        if {"residents": size, **gates, **criteria}.get(name) == OPEN and any(
                outcome(k, {**items, name: YES}, criteria, gates) != outcome(k, {**items, name: NO}, criteria, gates)
                for items in completions(k, size, criteria, gates, fixed=name)):
            found.append(name)
    return found


def agree(possible, verdicts):
    """Refuses possible statuses that the stated verdicts rule out; it does not find them."""
    assert possible == sorted(set(possible), key=STATUSES.index) and possible, possible
    met = [STATUSES.index(name) for name, v in verdicts.items() if v == YES]
    for status in possible:
        assert status == "none" or verdicts[status] != NO, (possible, verdicts)
        assert all(STATUSES.index(status) >= m for m in met), (possible, verdicts)
    if OPEN not in verdicts.values():
        assert possible == [STATUSES[max(met)] if met else "none"], (possible, verdicts)


# Files.

FILES = {}
RULE_FILES = {}
STATUTE = "statute: "
BY_VERB = "; each verdict written by the verb of the criterion as docs/law.md gives it, by no implementation"


class File:
    def __init__(self, path, section, anchor, expected_from):
        self.path, self.section, self.anchor, self.expected_from = path, section, anchor, expected_from
        self.cases = []
        assert path not in FILES
        FILES[path] = self

    def case(self, name, sentence, shows, area, possible):
        case = {"id": name, "sentence": sentence, "shows": shows, "area": area.document()}
        if area.history:
            case["earlier_lists"] = copy.deepcopy(area.history)
        case.update(area.options)
        case["expected"] = area.expected([possible] if isinstance(possible, str) else list(possible))
        self.cases.append(case)

    def text(self):
        lines = ["{", '  "$schema": "../conformance.schema.json",', '  "format": "kriterium-conformance/1",',
                 f'  "section": {compact(self.section)},', f'  "law": "docs/law.md#{self.anchor}",',
                 f'  "expected_from": {compact(self.expected_from)},', '  "cases": [']
        for i, case in enumerate(self.cases):
            lines.append(f"    {rendered(case, 4)}" + ("," if i + 1 < len(self.cases) else ""))
        return "\n".join(lines + ["  ]", "}", ""])


def compact(value):
    return json.dumps(value, ensure_ascii=False)


def rendered(value, indent, width=320):
    """JSON on one line where it fits, else an item a line: few lines, and a change of one figure changes one of them."""
    line = compact(value)
    if not isinstance(value, (dict, list)) or indent + len(line) <= width and indent > 4:
        return line
    inner = " " * (indent + 2)
    if isinstance(value, dict):
        items = [f"{inner}{compact(key)}: {rendered(item, indent + 2, width - len(key) - 4)}" for key, item in value.items()]
    else:
        items = [inner + rendered(item, indent + 2, width) for item in value]
    ends = "{}" if isinstance(value, dict) else "[]"
    return ends[0] + "\n" + ",\n".join(items) + "\n" + " " * indent + ends[1]


# The criteria of each rule, one by one.

RULE_WORDS = {("2010", "U"): "the particularly vulnerable area of 2010", ("2013", "U"): "the particularly vulnerable area of 2013",
              ("2018", "V"): "the vulnerable area of 2018", ("2018", "S"): "the parallel society of 2018",
              ("2021", "P"): "the prevention area", ("2021", "V"): "the vulnerable area of 2021",
              ("2021", "S"): "the parallel society of 2021"}


def pivotal(regime, letter, indicator, **options):
    """An area whose status hangs on one criterion of one rule, and its statuses without and with it.

    The rest meets one criterion less than the rule asks for (all of them, where the indicator is a gate).
    """
    area = Area(DATE[regime], **options)
    if regime == "2010":
        helper = {NW: LABOUR, LABOUR: CONV, CONV: NW}[indicator]
        area.put(helper, "met")
        return area, "none", "particularly_vulnerable"
    if regime == "2013":
        at = INDICATORS.index(indicator)
        for helper in (INDICATORS[(at + 1) % 5], INDICATORS[(at + 3) % 5]):
            area.put(helper, "met")
        return area, "none", "particularly_vulnerable"
    if letter == "P":
        if indicator == NW:
            area.put(LABOUR, "between").put(INCOME, "between")
        else:
            area.put(NW, "between").put(LABOUR if indicator == INCOME else INCOME, "between")
        return area, "none", "prevention"
    if letter == "V":
        area.put({LABOUR: EDU, CONV: INCOME, EDU: LABOUR, INCOME: CONV}[indicator], "met")
        return area, "none", "vulnerable"
    if indicator == NW:
        area.put(LABOUR, "met").put(EDU, "met")
        return area, "vulnerable", "parallel_society"
    area.put(NW, "met").put({LABOUR: INCOME, CONV: LABOUR, EDU: CONV, INCOME: EDU}[indicator], "met")
    # In 2021 a figure that meets prevention's limit alone leaves a prevention area; one limit for all leaves nothing.
    return area, "prevention" if regime == "2021" and indicator != EDU else "none", "parallel_society"


def limit_of(regime, letter, indicator):
    return next((limit, verb) for limit, verb, rules in LIMITS[regime][indicator] if letter in rules)


def one_by_one(file, regime, letter):
    k, criteria, gates = RULES[regime][letter]
    key = f"{regime}/{NAMES[letter]}"
    of = RULE_WORDS[regime, letter]
    for indicator in gates + criteria:
        # The parallel society, and the vulnerable area of 2021, count what the vulnerable area of 2018 counts: of these,
        # the boundary by counts alone is a case of its own.
        again = (regime, letter) not in (("2010", "U"), ("2013", "U"), ("2018", "V"), ("2021", "P")) and indicator != NW
        limit, verb = limit_of(regime, letter, indicator)
        name, words = indicator, LIMIT_WORDS[limit]
        what = f"{WORDS[indicator]} are" if indicator != INCOME else f"{WORDS[indicator]} is"
        must = "gate" if indicator in gates else "criterion"
        for way, sides in (("counts", SIDES), ("printed", [] if again else ["printed_" + side for side in SIDES]),
                           ("interval", ["up_to", "from"] if (regime, letter, indicator) in ENDS else [])):
            for side in sides:
                area, without, having = pivotal(regime, letter, indicator)
                area.put(indicator, f"{side} {limit}")
                verdict = area.said[indicator][letter]
                possible = {YES: [having], NO: [without], OPEN: [without, having]}[verdict]
                plain = side.replace("printed_", "")
                if way == "counts":
                    where = {"below": f"as little below {words} as counts can be", "at": f"exactly {words}",
                             "above": f"as little above {words} as counts can be"}[side]
                    sentence = f"Of {of}: {what} {where}; the act says {verb}, so the {must} is {said(verdict)}."
                elif way == "printed":
                    sentence = (f"Of {of}: {WORDS[indicator]} printed {plain} {words} to the last decimal; "
                                f"the act says {verb}, so the {must} is {said(verdict)}.")
                else:
                    ends = {"up_to": f"may be anything up to {words}, and no more",
                            "from": f"may be {words} or more"}[side]
                    sentence = f"Of {of}: {WORDS[indicator]} {ends}; the act says {verb}, so the {must} is {said(verdict)}."
                file.case(f"{key}/{name}/{way}/{plain}", sentence,
                          f"{'boundary' if way == 'counts' else way} {regime} {NAMES[letter]} {name} {plain}", area, possible)
        if again:
            continue
        area, without, having = pivotal(regime, letter, indicator)
        area.put(indicator, "unknown")
        possible = [without, having]
        file.case(f"{key}/{name}/unknown", f"Of {of}: nothing is known of {WORDS[indicator]}, and the answer hangs on it.",
                  f"unknown {regime} {NAMES[letter]} {name}", area, possible)


def said(verdict):
    return verdict.replace("_", " ")


def residents_of(regime, letter):
    """An area that meets a rule but for its size, with its status if the size is met."""
    area = Area(DATE[regime], small=True)
    if letter == "U":
        for indicator in LIMITS[regime]:
            area.put(indicator, "met")
        return area, "particularly_vulnerable"
    if letter == "P":
        return area.having(nw="between", labour="between", income="between"), "prevention"
    area.having(labour="met", education="met", nw="met" if letter == "S" else "unmet")
    return area, NAMES[letter]


def regimes():
    files = {
        ("2010", "U"): ("required/2010.json", "2010: particularly vulnerable area", "the-regime-of-2010",
                        "§ 61 a as inserted through bill L 60 (2010-11)"),
        ("2013", "U"): ("required/2013.json", "2013: particularly vulnerable area", "the-regime-of-2013",
                        "the agreement of 2013, enacted through bill L 45 (2013-14)"),
        ("2018", "V"): ("required/2018-vulnerable.json", "2018: vulnerable area", "the-regime-of-2018",
                        "§ 61 a as of lov nr. 1322 af 27/11/2018 (bill L 38, 2018-19)"),
        ("2018", "S"): ("required/2018-parallel-society.json", "2018: parallel society", "the-regime-of-2018",
                        "§ 61 a as of lov nr. 1322 af 27/11/2018 (bill L 38, 2018-19)"),
        ("2021", "P"): ("required/2021-prevention.json", "2021: prevention area", "the-regime-of-2021",
                        "§ 61 b as of lov nr. 2157 af 27/11/2021 (bill L 23, 2021-22)"),
        ("2021", "V"): ("required/2021-vulnerable.json", "2021: vulnerable area", "the-regime-of-2021",
                        "§ 61 a as of lov nr. 2157 af 27/11/2021 (bill L 23, 2021-22)"),
        ("2021", "S"): ("required/2021-parallel-society.json", "2021: parallel society", "the-regime-of-2021",
                        "§ 61 a as of lov nr. 2157 af 27/11/2021 (bill L 23, 2021-22)"),
    }
    for (regime, letter), (path, section, anchor, source) in files.items():
        RULE_FILES[regime, letter] = path
        one_by_one(File(path, section, anchor, STATUTE + source + BY_VERB), regime, letter)


def size():
    file = File("required/size.json", "Size: at least 1,000 residents", "what-is-common-to-all-four",
                STATUTE + "§ 61 a and § 61 b, mindst 1.000 beboere" + BY_VERB)
    for regime, letters in RULES.items():
        for letter in letters:
            of = RULE_WORDS[regime, letter]
            for number, verdict in ((999, NO), (1000, YES)):
                area, status = residents_of(regime, letter)
                area.residents(number, verdict)
                file.case(f"size/{regime}/{NAMES[letter]}/{number}",
                          f"Of {of}: {number:,} residents, and all else is met; the act says at least 1,000.",
                          f"size {regime} {NAMES[letter]} {number}", area, status if verdict == YES else "none")
            if (regime, letter) in (("2018", "S"), ("2021", "V"), ("2021", "S")):
                continue  # as of the vulnerable area of 2018
            area, status = residents_of(regime, letter)
            area.residents(None, OPEN).without(NW)
            area.publish(NW, {"P": "40.0 %", "V": "10.0 %"}.get(letter, "80.0 %"))
            file.case(f"size/{regime}/{NAMES[letter]}/unknown",
                      f"Of {of}: the residents are not known, and all else is met.",
                      f"size {regime} {NAMES[letter]} unknown", area, ["none", status])
    for number, verdict, status in ((999, NO, "none"), (1000, YES, "particularly_vulnerable")):
        area, _ = residents_of("2013", "U")
        area.residents(None, verdict).without(NW).publish(NW, "80.0 %").extra["residents"] = number
        file.case(f"size/beside-the-counts/{number}",
                  f"The residents are given beside the yearly counts: {number:,}.", f"size beside the counts {number}", area, status)
    area, status = residents_of("2013", "U")
    area.residents(None, YES).without(NW).publish(NW, "80.0 %").extra["residents"] = 1000
    area.row(area.year)["residents"] = None
    file.case("size/beside-the-counts/null", "The residents of the year's counts are null, and 1,000 are given beside them.",
              "residents beside the counts that are null", area, status)
    for side, status in (("at", "none"), ("above", "particularly_vulnerable")):
        area = Area(DATE["2013"]).having(labour="met", convicted="met").put(NW, f"{side} 50").residents(None, YES)
        area.extra["residents"] = 3000
        file.case(f"size/beside-the-counts/base/{side}",
                  f"Residents that are given beside the yearly counts are the base of the share of non-Western residents, which is {side} 50 per cent.",
                  f"residents beside the counts are a base, {side}", area, status)
    area, _ = residents_of("2013", "U")
    area.residents(None, OPEN).without(NW).publish(NW, "80.0 %")
    area.row(area.year - 1)["residents"] = 1000
    file.case("size/another-year", "The residents of the year before are not those of the measurement year.",
              "size of another year", area, ["none", "particularly_vulnerable"])
    area = Area(DATE["2021"])
    for indicator in FOUR + [NW]:
        area.put(indicator, "unknown")
    area.residents(999, NO).nothing_known_before()
    file.case("size/999/nothing-else-known", "999 residents settle every rule, though nothing else is known.",
              "size settles what is unknown", area, "none")


# Means over years.

# Two years, the older one of an area twice as large: (older part, newest part), on the limit by one reading, and on the
# other side by the other. Mean of yearly shares on the limit: the pooled share is lower, or higher.
# Pooled share on the limit: the mean of yearly shares is lower, or higher.
UNEQUAL = {
    (LABOUR, "40"): {"mean": {"pooled lower": ("720", 1080), "pooled higher": ("2160", 360)},
                     "pooled": {"mean lower": ("1800", 360), "mean higher": ("1080", 1080)}},
    (LABOUR, "30"): {"mean": {"pooled lower": ("360", 900), "pooled higher": ("1800", 180)},
                     "pooled": {"mean lower": ("1440", 180), "mean higher": ("720", 900)}},
    (CONV, "2.7"): {"mean": {"pooled lower": (56, 80), "pooled higher": (160, 28)},
                    "pooled": {"mean lower": (140, 22), "mean higher": (60, 102)}},
    (CONV, "3x"): {"mean": {"pooled lower": (40, 64), "pooled higher": (128, 20)},
                   "pooled": {"mean lower": (110, 16), "mean higher": (60, 66)}},
    (CONV, "2x"): {"mean": {"pooled lower": (32, 40), "pooled higher": (80, 16)},
                   "pooled": {"mean lower": (76, 8), "mean higher": (32, 52)}},
}


def unequal(area, indicator, older, newest, step):
    """Every other year the area was twice as large; step moves the newest part: -1, 0 or 1 of the smallest unit."""
    years = area.window()
    for at, year in enumerate(years):
        row, double = area.row(year), at % 2 == 1
        for key in ("aged_18_64", "aged_18_plus"):
            row[key] = area.bases[key] * (2 if double else 1)
        for other in (LABOUR, CONV):
            if other != indicator and double:
                part = row[PART[other]]
                row[PART[other]] = str(int(part) * 2) if other == LABOUR else part * 2
        row[PART[indicator]] = older if double else newest if indicator == CONV else str(newest)
    first = area.row(years[0])
    if indicator == CONV:
        first["convicted"] = newest + step
    elif step:
        first["outside_labour"] = f"{newest}.001" if step > 0 else f"{newest - 1}.999"


def means():
    file = File("required/means-over-years.json", "Means over years", "what-is-common-to-all-four",
                "statute for the windows; the reading that docs/conformance.md gives for the mean (of yearly shares, or pooled), "
                "which the act does not say; figures on the limit worked out by hand, by no implementation")
    for regime, letters in RULES.items():
        for letter in letters:
            if letter == "S" or (regime, letter) == ("2021", "V"):
                continue  # the figures of the vulnerable area of 2018
            for indicator in (LABOUR, CONV):
                limit, verb = limit_of(regime, letter, indicator)
                words = LIMIT_WORDS[limit]
                tight_met = "above" if verb == "more than" else "at"   # the last figure that is met
                tight_not = "at" if verb == "more than" else "below"   # the last one that is not
                for reading, by in (("mean", "the mean of yearly shares"), ("pooled", "the pooled share")):
                    met_variant = "pooled lower" if reading == "mean" else "mean lower"
                    not_variant = "pooled higher" if reading == "mean" else "mean higher"
                    for side, variant in ((tight_met, met_variant), (tight_not, not_variant)):
                        area, without, having = pivotal(regime, letter, indicator)
                        area.put(indicator, f"{side} {limit}")
                        older, newest = UNEQUAL[indicator, limit][reading][variant]
                        unequal(area, indicator, older, newest, SIDES.index(side) - 1)
                        if reading == "pooled":
                            area.option(averaging="pooled_share")
                        status = having if area.said[indicator][letter] == YES else without
                        where = {"below": "just below", "at": "exactly", "above": "just above"}[side]
                        other = ("pooled share" if reading == "mean" else "mean of yearly shares") + (
                            " is below it" if "lower" in variant else " is above it")
                        file.case(f"means/{regime}/{NAMES[letter]}/{indicator}/{reading}/{side}",
                                  f"Of {RULE_WORDS[regime, letter]}: {by} of {WORDS[indicator]} is {where} {words}, "
                                  f"where the {other}.",
                                  f"unequal years {regime} {NAMES[letter]} {indicator} {reading} {side}", area, status)

    def four_years(regime, letter, indicator, parts, met, name, sentence, shows):
        area, without, having = pivotal(regime, letter, indicator)
        area.put(indicator, "unmet").counts(indicator, *parts)
        area.say(indicator, met="".join(RULES[regime]) if met else "")
        file.case(name, sentence, shows, area, having if met else without)

    four_years("2010", "U", LABOUR, ["900", "900", "360", "360"], False, "means/2010/window/labour/newest-two-higher",
               "Two years at 50 per cent and the two before at 20: the mean of 4 years is 35 per cent, and not that of 2.",
               "window of 4 years in 2010, newest higher")
    four_years("2010", "U", LABOUR, ["360", "360", "1260", "1260"], True, "means/2010/window/labour/newest-two-lower",
               "Two years at 20 per cent and the two before at 70: the mean of 4 years is 45 per cent.",
               "window of 4 years in 2010, newest lower")
    four_years("2010", "U", CONV, [80, 80, 20, 20], False, "means/2010/window/convicted/newest-two-higher",
               "Two years at 4 per cent and the two before at 1: the mean of 4 years is 2.5 per cent, and not that of 2.",
               "window of 4 years of convictions in 2010, newest higher")
    four_years("2010", "U", CONV, [20, 20, 100, 100], True, "means/2010/window/convicted/newest-two-lower",
               "Two years at 1 per cent and the two before at 5: the mean of 4 years is 3 per cent.",
               "window of 4 years of convictions in 2010, newest lower")
    for regime, letter in (("2013", "U"), ("2018", "V"), ("2021", "V")):
        four_years(regime, letter, LABOUR, ["900", "900", "360", "360"], True, f"means/{regime}/window/labour/before-it-lower",
                   "Two years at 50 per cent decide; the two before them at 20 per cent are outside the window of 2 years.",
                   f"window of 2 years in {regime}, lower before it")
        four_years(regime, letter, LABOUR, ["360", "360", "1620", "1620"], False, f"means/{regime}/window/labour/before-it-higher",
                   "Two years at 20 per cent decide; the two before them at 90 per cent are outside the window of 2 years.",
                   f"window of 2 years in {regime}, higher before it")
        if regime == "2021":
            continue
        four_years(regime, letter, CONV, [80, 80, 4, 4], True, f"means/{regime}/window/convicted/before-it-lower",
                   "Two years at 4 per cent decide; the two before them at 0.2 per cent are outside the window of 2 years.",
                   f"window of 2 years of convictions in {regime}, lower before it")
        four_years(regime, letter, CONV, [4, 4, 160, 160], False, f"means/{regime}/window/convicted/before-it-higher",
                   "Two years at 0.2 per cent decide; the two before them at 8 per cent are outside the window of 2 years.",
                   f"window of 2 years of convictions in {regime}, higher before it")
    four_years("2013", "U", LABOUR, ["900", "360"], False, "means/newest-year/higher",
               "The newest year at 50 per cent and the one before at 20: the mean is 35 per cent.", "newest year higher than the mean")
    four_years("2013", "U", LABOUR, ["540", "1080"], True, "means/newest-year/lower",
               "The newest year at 30 per cent and the one before at 60: the mean is 45 per cent.", "newest year lower than the mean")
    four_years("2013", "U", CONV, [20, 100, 4], True, "means/year-early/lower",
               "The mean of the measurement year and the year before is 3 per cent; with the year before those it is lower.",
               "window ends with the measurement year, lower before")
    four_years("2013", "U", CONV, [4, 100, 100], False, "means/year-early/higher",
               "The mean of the measurement year and the year before is 2.6 per cent; with the year before those it is higher.",
               "window ends with the measurement year, higher before")
    for indicator, low, high in ((NW, 300, 2400), (EDU, 200, 800), (INCOME, 480_000_000, 132_000_000)):
        for newest, before, met in ((high, low, True), (low, high, False)):
            area, without, having = pivotal("2013", "U", indicator)
            area.put(indicator, "met" if met else "unmet")
            row = area.row(area.year - 1)
            row[BASE[indicator]], row[PART[indicator]] = area.bases[BASE[indicator]], before
            if indicator == INCOME:
                area.region.insert(0, {"year": area.year - 1, "taxpayers": 500_000, "gross_income": 160_000_000_000})
            file.case(f"means/one-date/{indicator}/{'met' if met else 'not-met'}",
                      f"Of {WORDS[indicator]} the measurement year alone decides, though the year before says otherwise.",
                      f"one date {indicator} {'met' if met else 'not met'}", area, having if met else without)

    # A year that is not known.
    def unknown_year(name, regime, letter, indicator, parts, verdict, sentence, shows, bases=None, pooled=False, change=None):
        area, without, having = pivotal(regime, letter, indicator)
        area.put(indicator, "unmet").counts(indicator, *parts, bases=bases)
        rules = "".join(RULES[regime])
        area.say(indicator, met=rules if verdict == YES else "", undetermined=rules if verdict == OPEN else "")
        if pooled:
            area.option(averaging="pooled_share")
        if change:
            change(area)
        file.case(name, sentence, shows, area, {YES: [having], NO: [without], OPEN: [without, having]}[verdict])

    unknown_year("means/unknown-year/2010/at-most-40", "2010", "U", LABOUR, ["360", "360", "360", None], NO,
                 "Three years at 20 per cent: whatever the fourth is, the mean is at most 40 per cent, which is not more than 40.",
                 "unknown year of 4, at most the limit")
    unknown_year("means/unknown-year/2010/at-most-more", "2010", "U", LABOUR, ["360.001", "360", "360", None], OPEN,
                 "Three years at 20 per cent and a thousandth of a person: with a fourth at 100 the mean is more than 40 per cent.",
                 "unknown year of 4, at most just above the limit")
    unknown_year("means/unknown-year/2010/at-least-40", "2010", "U", LABOUR, ["1080", None, "900", "900"], OPEN,
                 "Three years at 60, 50 and 50 per cent: with the other at 0 the mean is exactly 40 per cent, which is not more than 40.",
                 "unknown year of 4, at least the limit")
    unknown_year("means/unknown-year/2010/at-least-more", "2010", "U", LABOUR, ["1080.001", None, "900", "900"], YES,
                 "Three years at a little more than 160 per cent together: whatever the other is, the mean is more than 40 per cent.",
                 "unknown year of 4, at least just above the limit")
    unknown_year("means/unknown-year/2010/convicted", "2010", "U", CONV, [100, 100, None, 4], OPEN,
                 "Convictions of 5, 5 and 0.2 per cent and an unknown year: the mean is at least 2.55 per cent.",
                 "unknown year of convictions in 2010")
    unknown_year("means/unknown-year/2013/low-year-known", "2013", "U", LABOUR, ["180", None], OPEN,
                 "The newest year is at 10 per cent and the one before is not known: the mean is 5 to 55 per cent.",
                 "unknown older year of 2, the newest low")
    unknown_year("means/unknown-year/2013/80", "2013", "U", LABOUR, ["1440", None], OPEN,
                 "The newest year is at 80 per cent: with the other at 0 the mean is exactly 40 per cent, which is not more than 40.",
                 "unknown year of 2, at least the limit of labour")
    unknown_year("means/unknown-year/2013/more-than-80", "2013", "U", LABOUR, ["1440.001", None], YES,
                 "The newest year is above 80 per cent: whatever the other is, the mean is more than 40 per cent.",
                 "unknown year of 2, at least just above the limit of labour")
    unknown_year("means/unknown-year/2013/newest", "2013", "U", LABOUR, [None, "1440.001"], YES,
                 "The newest year is not known, and the one before is above 80 per cent: the mean is more than 40 per cent.",
                 "unknown newest year of 2, settled")
    unknown_year("means/unknown-year/2013/newest-open", "2013", "U", CONV, [None, 4], OPEN,
                 "Convictions of the newest year are not known, those of the year before are few.",
                 "unknown newest year of convictions, open")
    unknown_year("means/unknown-year/2018/at-least-3x", "2018", "V", CONV, [84, None], YES,
                 "The newest year is at 6 times the national share: whatever the other is, the mean is at least 3 times it.",
                 "unknown year of convictions, at least the limit")
    unknown_year("means/unknown-year/2018/less-than-6x", "2018", "V", CONV, [83, None], OPEN,
                 "The newest year is just below 6 times the national share: with the other at 0 the mean is below 3 times it.",
                 "unknown year of convictions, at least just below the limit")
    unknown_year("means/unknown-year/pooled", "2013", "U", LABOUR, ["1440.001", None], OPEN,
                 "Pooled, a year of which nothing is known can be of any size, and settles nothing.",
                 "unknown year pooled", pooled=True)

    def base_of_older(area):
        area.row(area.year - 1)["aged_18_64"] = 1800
    unknown_year("means/unknown-part/pooled/40", "2013", "U", LABOUR, ["1440", None], OPEN,
                 "Pooled, 1,440 of 3,600 with the other part not known: at least exactly 40 per cent.",
                 "unknown part pooled, at least the limit", pooled=True, change=base_of_older)
    unknown_year("means/unknown-part/pooled/more-than-40", "2013", "U", LABOUR, ["1440.001", None], YES,
                 "Pooled, more than 1,440 of 3,600 with the other part not known: more than 40 per cent.",
                 "unknown part pooled, at least just above the limit", pooled=True, change=base_of_older)

    def no_base(area):
        area.row(area.year - 1)["outside_labour"] = "1800"
    unknown_year("means/unknown-base", "2013", "U", LABOUR, ["180", None], OPEN,
                 "The older year has a part and no base: its share is anything above 0, up to 1.",
                 "part without its base", change=no_base)

    unknown_year("means/unknown-base/lower-end", "2013", "U", LABOUR, ["1440", None], OPEN,
                 "The newest year is at 80 per cent, the older one has 1,800 of a base that is not known: a share of 0 counts as possible, "
                 "though no base gives it, and the mean from exactly 40 per cent.",
                 "an end that is not reached counts", change=no_base)

    def whole_base(area):
        area.row(area.year).pop("aged_18_64")
        area.row(area.year - 1).update({"aged_18_64": 1800, "outside_labour": "0"})
    unknown_year("means/unknown-base/whole-persons/80", "2013", "U", LABOUR, ["0.8", None], NO,
                 "0.8 of a person of a base that is not known are at most 80 per cent, as a base has whole persons: the mean is at most 40.",
                 "unknown base is of whole persons, at most the limit", change=whole_base)
    unknown_year("means/unknown-base/whole-persons/more-than-80", "2013", "U", LABOUR, ["0.801", None], OPEN,
                 "0.801 of a person of a base that is not known are at most 80.1 per cent: the mean can be more than 40.",
                 "unknown base is of whole persons, at most just above the limit", change=whole_base)

    def empty(area):
        area.row(area.year - 1).update({"aged_18_64": 0, "outside_labour": "0"})
    unknown_year("means/empty-base/mean", "2013", "U", LABOUR, ["900", None], OPEN,
                 "A year with nobody aged 18-64 is an unknown year: the mean is 25 to 75 per cent.",
                 "empty base of a year, open", change=empty)
    unknown_year("means/empty-base/mean-settled", "2013", "U", LABOUR, ["1440.001", None], YES,
                 "A year with nobody aged 18-64 is an unknown year, and the other settles the mean.",
                 "empty base of a year, settled", change=empty)
    unknown_year("means/empty-base/pooled/above", "2013", "U", LABOUR, ["720.001", None], YES,
                 "Pooled, a year with nobody adds nothing: the other year alone is just above 40 per cent.",
                 "empty base pooled, above", change=empty, pooled=True)
    unknown_year("means/empty-base/pooled/at", "2013", "U", LABOUR, ["720", None], NO,
                 "Pooled, a year with nobody adds nothing: the other year alone is exactly 40 per cent.",
                 "empty base pooled, at", change=empty, pooled=True)
    for indicator, key, part in ((EDU, "aged_30_59", "basic_education"), (INCOME, "taxpayers", "gross_income")):
        area, without, having = pivotal("2013", "U", indicator)
        area.put(indicator, "unknown")
        area.row(area.year).update({key: 0, part: 0})
        file.case(f"means/empty-base/{indicator}", f"Of nobody, {WORDS[indicator]} are not known; never 0."
                  if indicator == EDU else "Without taxpayers the mean gross income is not known; never 0.",
                  f"empty base {indicator}", area, [without, having])
    # Thousandths.
    area, without, having = pivotal("2013", "U", LABOUR)
    area.put(LABOUR, "above 40").counts(LABOUR, "720.25", "719.751")
    file.case("means/thousandths/together", "720.25 and 719.751 of 1,800 are more than 40 per cent in the mean, by a thousandth of a person.",
              "thousandths of two years together", area, having)
    area, without, having = pivotal("2013", "U", LABOUR)
    area.put(LABOUR, "at 40").counts(LABOUR, "720.25", "719.75")
    file.case("means/thousandths/exactly", "720.25 and 719.75 of 1,800 are exactly 40 per cent in the mean.",
              "thousandths of two years exactly on the limit", area, without)
    # Ties of four years.
    for side, parts, verdict in (("at", ["720.333", "719.333", "720.333", "720.001"], NO),
                                 ("above", ["720.333", "719.333", "720.333", "720.002"], YES)):
        area, without, having = pivotal("2010", "U", LABOUR)
        area.put(LABOUR, f"{side} 40").counts(LABOUR, *parts)
        file.case(f"means/four-years/{side}", f"Four different years whose mean is {'exactly' if side == 'at' else 'just above'} 40 per cent.",
                  f"tie of four years {side}", area, having if verdict == YES else without)
    for side, parts, verdict in (("at", [60, 48, 57, 51], NO), ("above", [60, 48, 57, 52], YES)):
        area, without, having = pivotal("2010", "U", CONV)
        area.put(CONV, f"{side} 2.7").counts(CONV, *parts)
        file.case(f"means/four-years/convicted/{side}",
                  f"Four different years of convictions whose mean is {'exactly' if side == 'at' else 'just above'} 270 per 10,000.",
                  f"tie of four years of convictions {side}", area, having if verdict == YES else without)
    for side, parts, verdict in (("at", [54, 54], NO), ("above", [55, 54], YES)):
        area, without, having = pivotal("2013", "U", CONV)
        area.put(CONV, f"{side} 2.7").counts(CONV, *parts, bases=[1800, 2250])
        file.case(f"means/two-years/convicted/{side}",
                  f"54 of 1,800 and 54 of 2,250 are 3 and 2.4 per cent, in the mean exactly 2.7{'' if side == 'at' else '; one more is above'}.",
                  f"tie of two years of convictions {side}", area, having if verdict == YES else without)


# K of n, gates, what is unknown.

def subset(regime, letter, met):
    """An area that meets exactly these criteria of a rule, and its gate."""
    area = Area(DATE[regime])
    gates = RULES[regime][letter][2]
    for indicator in (*met, *gates):
        area.put(indicator, "between" if letter == "P" and indicator != EDU else "met")
    return area


def k_of_n():
    """How many criteria must be met, in the file of each rule."""
    for regime, letters in RULES.items():
        for letter, (k, criteria, _) in letters.items():
            if (regime, letter) in (("2021", "V"), ("2021", "S")):
                continue  # as in 2018
            file = FILES[RULE_FILES[regime, letter]]
            # Of the parallel society of 2018, one too few: its gate is not one of them.
            for number in (k - 1,) if letter == "S" else (k - 1, k, 5) if regime == "2013" else (k - 1, k):
                for met in itertools.combinations(criteria, number):
                    names = "+".join(met)
                    status = NAMES[letter] if number >= k else "none"
                    file.case(f"k-of-n/{regime}/{NAMES[letter]}/{names}",
                              f"Of {RULE_WORDS[regime, letter]}: the criteria met are {names.replace('+', ' and ').replace('_', ' ')}, "
                              f"{number} of {len(criteria)}, and {k} are asked for.",
                              f"k of n {regime} {NAMES[letter]} {names}", subset(regime, letter, met), status)
        file = FILES[RULE_FILES[regime, next(letter for letter in "UV" if letter in letters)]]
        file.case(f"k-of-n/{regime}/none", f"By the rules of {regime}: no criterion is met.", f"k of n {regime} none",
                  Area(DATE[regime]), "none")


def gates():
    file = File("required/gates.json", "The gate on non-Western residents", "the-regime-of-2018",
                "statute: § 61 a (parallel society) and § 61 b (prevention area): the condition on non-Western residents must hold, "
                "and is not counted; written from docs/law.md, by no implementation")
    for regime in ("2018", "2021"):
        file.case(f"gates/{regime}/alone", f"By the rules of {regime}: the gate holds, and no criterion is met.",
                  f"gate alone {regime}", Area(DATE[regime]).having(nw="met"), "none")
        file.case(f"gates/{regime}/with-one",
                  f"By the rules of {regime}: the gate is not one of the criteria; by one resident it holds, and with labour only 1 of 4 is met.",
                  f"gate not counted {regime}", Area(DATE[regime]).having(nw="above 50", labour="met"), "none")
        file.case(f"gates/{regime}/unmet-criteria-unknown",
                  f"By the rules of {regime}: the gate does not hold, so no parallel society, whatever the unknown criteria are.",
                  f"gate not met settles {regime}",
                  Area(DATE[regime]).having(nw="unmet", labour="unknown", convicted="unknown", education="unknown", income="unknown"),
                  ["none", "vulnerable"])
        file.case(f"gates/{regime}/unknown-criteria-unmet",
                  f"By the rules of {regime}: too few criteria can be met, so the unknown gate does not matter.",
                  f"gate unknown and not open {regime}", Area(DATE[regime]).having(nw="unknown", income="met"), "none")
    file.case("gates/2021/between", "Non-Western residents between 30 and 50 per cent hold the gate of the prevention area alone.",
              "gate of prevention alone",
              Area(DATE["2021"]).having(nw="between", labour="met", convicted="met", education="met", income="met"), "vulnerable")
    file.case("gates/2021/prevention-by-many", "More than 50 per cent hold the gate of the prevention area too.",
              "gate of prevention by more than 50", Area(DATE["2021"]).having(nw="met", labour="between", income="between"), "prevention")
    file.case("gates/2021/prevention-without", "Below 30 per cent there is no prevention area, whatever the criteria.",
              "gate of prevention not met",
              Area(DATE["2021"]).having(nw="unmet", labour="between", convicted="between", income="between"), "none")
    file.case("gates/2021/prevention-with-one",
              "The gate of the prevention area is not one of its criteria: by one resident it holds, and with income only 1 of 4 is met.",
              "gate of prevention not counted", Area(DATE["2021"]).having(nw="above 30", income="between"), "none")
    file.case("gates/2021/prevention-criteria-unknown", "The gate of no rule holds: only the vulnerable area is left open.",
              "gate not met leaves the vulnerable area open",
              Area(DATE["2021"]).having(nw="below 30", labour="unknown", income="met"), ["none", "vulnerable"])
    file.case("gates/2021/size-and-gate-unknown", "Residents and so the share of non-Western residents are not known: both are open, in this order.",
              "size and gate open", Area(DATE["2021"]).having(labour="met", education="met", nw="unknown").residents(None, OPEN),
              ["none", "vulnerable", "parallel_society"])


def unknown():
    file = File("required/unknown.json", "What is not known", "how-a-status-is-decided",
                "statute for the verdicts that are known; what is open follows from k of n as docs/conformance.md says; "
                "possible statuses written by hand, by no implementation")
    everything = {"2010": ["none", "particularly_vulnerable"], "2013": ["none", "particularly_vulnerable"],
                  "2018": ["none", "vulnerable", "parallel_society", "transformation"],
                  "2021": ["none", "prevention", "vulnerable", "parallel_society", "transformation"]}
    for regime in RULES:
        area = Area(DATE[regime]).residents(None, OPEN)
        for indicator in LIMITS[regime]:
            area.put(indicator, "unknown")
        area.region, area.national = [], []
        if regime in ("2018", "2021"):
            area.nothing_known_before()
        file.case(f"unknown/{regime}/everything", f"By the rules of {regime}: nothing at all is known.",
                  f"everything unknown {regime}", area, everything[regime])
    for regime, letters in RULES.items():
        for letter, (k, criteria, gates_) in letters.items():
            of = RULE_WORDS[regime, letter]
            # Settled though a criterion is not known: the others are enough.
            for indicator in criteria if (regime, letter) not in (("2018", "S"), ("2021", "V"), ("2021", "S")) else []:
                others = [i for i in criteria if i != indicator]
                at = criteria.index(indicator)
                met = [others[(at + n) % len(others)] for n in range(k)]
                area = subset(regime, letter, met).put(indicator, "unknown")
                status = NAMES[letter]
                possible = [status]
                if letter == "P" and EDU in met:
                    possible = ["prevention", "vulnerable"]  # with basic education, the unknown one can be beyond the stricter limit
                if letter == "P" and indicator == EDU:
                    possible = ["prevention"]                # basic education alone makes no vulnerable area
                file.case(f"unknown/{regime}/{NAMES[letter]}/{indicator}/enough-without",
                          f"Of {of}: {WORDS[indicator]} are not known, and {k} others are met: settled."
                          if indicator != INCOME else f"Of {of}: {WORDS[INCOME]} is not known, and {k} others are met: settled.",
                          f"unknown and enough without {regime} {NAMES[letter]} {indicator}", area, possible)
            if (regime, letter) in (("2018", "S"), ("2021", "V"), ("2021", "S")):
                continue  # as of the vulnerable area of 2018
            # Settled though all but the least are not known.
            few = criteria[:len(criteria) - k + 1]
            area = subset(regime, letter, [])
            for indicator in criteria:
                area.put(indicator, "unmet" if indicator in few else "unknown")
            possible = ["none"]
            file.case(f"unknown/{regime}/{NAMES[letter]}/too-few",
                      f"Of {of}: {len(few)} of {len(criteria)} criteria are not met, so that {k} cannot be reached: settled.",
                      f"unknown and too few {regime} {NAMES[letter]}", area, possible)
    for name, levels, open_words in (
            ("two-of-three-needed", dict(nw="met", labour="unknown", convicted="unknown"), "one of the two unknown criteria is needed"),
            ("both-needed", dict(nw="unmet", labour="unknown", convicted="unknown"), "both unknown criteria are needed")):
        file.case(f"unknown/2010/{name}", f"By the rule of 2010: {open_words}, and both are open.", f"2010 open {name}",
                  Area(DATE["2010"]).having(**levels), ["none", "particularly_vulnerable"])
    for name, levels, words in (
            ("1-met-2-unknown", dict(nw="met", labour="unknown", convicted="unknown"), "1 is met and 2 are not known: both must come out met"),
            ("2-met-2-unknown", dict(nw="met", labour="unknown", convicted="unknown", income="met"), "2 are met and 2 are not known: one is enough"),
            ("2-met-3-unknown", dict(nw="met", labour="unknown", convicted="unknown", education="unknown", income="met"),
             "2 are met and 3 are not known"),
            ("0-met-3-unknown", dict(labour="unknown", convicted="unknown", education="unknown"), "none is met and 3 are not known: all must come out met"),
            ("0-met-5-unknown", dict(nw="unknown", labour="unknown", convicted="unknown", education="unknown", income="unknown"),
             "the residents are known and no criterion")):
        area = Area(DATE["2013"]).having(**levels)
        file.case(f"unknown/2013/{name}", f"By the rule of 2013: {words}.", f"2013 open {name}", area, ["none", "particularly_vulnerable"])
    file.case("unknown/2013/3-met-2-unknown", "By the rule of 2013: 3 are met and 2 are not known: settled, and nothing is open.",
              "2013 settled 3 met 2 unknown", Area(DATE["2013"]).having(nw="met", labour="met", convicted="met", education="unknown", income="unknown"),
              "particularly_vulnerable")
    file.case("unknown/2013/size-not-met", "By the rule of 2013: 999 residents settle it, though every criterion is unknown.",
              "2013 size settles", Area(DATE["2013"]).having(nw="unknown", labour="unknown", convicted="unknown", education="unknown",
                                                           income="unknown").residents(999, NO), "none")
    file.case("unknown/2013/size-unknown-too-few", "By the rule of 2013: the residents are not known, and 2 of 5 are met at most: settled.",
              "2013 size unknown and not open", size_unknown("2013", labour="met", convicted="met"), "none")
    file.case("unknown/2013/size-and-criterion", "By the rule of 2013: the residents and one criterion are not known, both are open.",
              "2013 size and criterion open", size_unknown("2013", labour="met", convicted="met", income="unknown"),
              ["none", "particularly_vulnerable"])
    file.case("unknown/2013/size-and-spare-criterion", "By the rule of 2013: 3 are met without the unknown criterion, so the residents alone are open.",
              "2013 size open and criterion not", size_unknown("2013", labour="met", convicted="met", education="met", income="unknown"),
              ["none", "particularly_vulnerable"])
    for name, levels, possible, words in (
            ("1-met-2-unknown", dict(labour="met", convicted="unknown", education="unknown"), ["none", "vulnerable"],
             "1 is met and 2 are not known: one of them is enough, both are open"),
            ("0-met-2-unknown", dict(education="unknown", income="unknown"), ["none", "vulnerable"],
             "none is met and 2 are not known: both are needed, both are open"),
            ("0-met-3-unknown", dict(labour="unknown", education="unknown", income="unknown"), ["none", "vulnerable"],
             "none is met and 3 are not known: each is open"),
            ("0-met-4-unknown", dict(labour="unknown", convicted="unknown", education="unknown", income="unknown", nw="met"),
             ["none", "parallel_society"], "no criterion is known and the gate holds: none or a parallel society")):
        file.case(f"unknown/2018/{name}", f"By the rules of 2018: {words}.", f"2018 open {name}",
                  Area(DATE["2018"]).having(**levels), possible)
    # Which of the parts of a share is not known.
    for indicator, key, words in ((LABOUR, "outside_labour", "part"), (LABOUR, "aged_18_64", "base"),
                                  (CONV, "convicted", "part"), (CONV, "aged_18_plus", "base"), (EDU, "basic_education", "part"),
                                  (EDU, "aged_30_59", "base"), (INCOME, "gross_income", "part"), (INCOME, "taxpayers", "base")):
        area, without, having = pivotal("2013", "U", indicator)
        area.put(indicator, "met")
        for year in area.years_of(indicator):
            area.row(year).pop(key)
        area.say(indicator, undetermined="U")
        file.case(f"unknown/{words}/{key}", f"Of {WORDS[indicator]}, {key} is not given.", f"{words} {key} not given", area, [without, having])
    area, without, having = pivotal("2013", "U", CONV)
    area.put(CONV, "unmet").say(CONV, undetermined="U")
    for year in area.years_of(CONV):
        area.row(year)["convicted"] = 0
        area.row(year).pop("aged_18_plus")
    file.case("unknown/base/none-of-them", "0 are convicted, of a base that is not known: it may be that nobody is measured.",
              "no one of an unknown base", area, [without, having])
    for key in ("taxpayers", "gross_income"):
        area, without, having = pivotal("2013", "U", INCOME)
        area.put(INCOME, "met").say(INCOME, undetermined="U")
        area.region[0][key] = None
        file.case(f"unknown/region/{key}", f"Of the region, {key} is not known.", f"region {key} not known", area, [without, having])
    area, without, having = pivotal("2013", "U", INCOME)
    area.put(INCOME, "met").say(INCOME, undetermined="U").region = []
    file.case("unknown/region/absent", "No income of the region is given.", "region absent", area, [without, having])
    area, without, having = pivotal("2013", "U", INCOME)
    area.put(INCOME, "met").say(INCOME, undetermined="U")
    area.region[0]["year"] -= 1
    file.case("unknown/region/another-year", "The region's income is of the year before, which is not that of the area's.",
              "region of another year", area, [without, having])
    area, without, having = pivotal("2013", "U", INCOME)
    area.put(INCOME, "below 55")
    area.region.insert(0, {"year": area.year - 1, "taxpayers": 500_000, "gross_income": 80_000_000_000})
    file.case("unknown/region/two-years/met", "Of two years of the region, the measurement year's is the one that counts: below 55 per cent of it.",
              "region of two years, met", area, having)
    area, without, having = pivotal("2013", "U", INCOME)
    area.put(INCOME, "at 55")
    area.region.insert(0, {"year": area.year - 1, "taxpayers": 500_000, "gross_income": 320_000_000_000})
    file.case("unknown/region/two-years/not-met", "Of two years of the region, the measurement year's is the one that counts: exactly 55 per cent of it.",
              "region of two years, not met", area, without)
    area, without, having = pivotal("2013", "U", INCOME)
    area.put(INCOME, "met").counts(INCOME, -1)
    file.case("income/negative", "A negative gross income is less than 55 per cent of the region's.", "income negative", area, having)
    area, without, having = pivotal("2013", "U", INCOME)
    area.put(INCOME, "met").counts(INCOME, 0)
    file.case("income/zero", "A gross income of 0 is known, and less than 55 per cent.", "income zero", area, having)
    for name, income, words in (("zero", 0, "0"), ("negative", -160_000_000_000, "below 0")):
        area, without, having = pivotal("2013", "U", INCOME)
        area.put(INCOME, "met").say(INCOME, undetermined="U")
        area.region[0]["gross_income"] = income
        file.case(f"income/region/{name}", f"The region's mean income is {words}: a share of it has no meaning.", f"income of a region {words}",
                  area, [without, having])
    for name, income, words in (("negative", -1, "A negative gross income is somebody's, and less than 55 per cent, however many the taxpayers are."),
                                ("a-krone", 1, "A gross income of 1 krone is at most 1 krone for each taxpayer, and less than 55 per cent, however many they are.")):
        area, without, having = pivotal("2013", "U", INCOME)
        area.put(INCOME, "met").counts(INCOME, income).row(area.year).pop("taxpayers")
        file.case(f"income/taxpayers-unknown/{name}", words, f"income {name} of unknown taxpayers", area, having)
    area, without, having = pivotal("2013", "U", INCOME)
    area.put(INCOME, "met").say(INCOME, undetermined="U").counts(INCOME, 0).row(area.year).pop("taxpayers")
    file.case("income/taxpayers-unknown/zero", "A gross income of 0 may be nobody's where the taxpayers are not known: unknown.",
              "income zero of unknown taxpayers", area, [without, having])
    for key, indicator in (("convicted", CONV), ("basic_education", EDU)):
        area, without, having = pivotal("2013", "U", indicator)
        area.put(indicator, "unmet")
        for year in area.years_of(indicator):
            area.row(year)[key] = 0
        file.case(f"unknown/zero/{key}", f"0 {WORDS[indicator]} are known, and not met.", f"zero is known {key}", area, without)
        area, without, having = pivotal("2013", "U", indicator)
        area.put(indicator, "unmet").say(indicator, undetermined="U")
        for year in area.years_of(indicator):
            area.row(year)[key] = None
        file.case(f"unknown/null/{key}", f"null is not known, and never 0: {WORDS[indicator]}.", f"null is not known {key}", area, [without, having])


def size_unknown(regime, **levels):
    """The residents are not known; the share of non-Western residents is printed, and low."""
    area = Area(DATE[regime]).having(**levels).residents(None, OPEN).without(NW)
    return area.publish(NW, "10.0 %")


# Joint bands.

def joint_bands():
    file = File("required/joint-bands.json", "A status is decided over joint bands", "how-a-status-is-decided",
                "statute for each limit; possible statuses written by hand as docs/law.md says: one unknown for all rules that ask for it")

    def case(name, sentence, area, possible):
        file.case(f"joint-bands/{name}", sentence, f"joint bands {name.replace('/', ' ')}", area, possible)

    def area(**levels):
        regime = levels.pop("regime", "2021")
        return Area(DATE[regime]).having(**levels)

    none, prev, vuln, par, trans = "none", "prevention", "vulnerable", "parallel_society", "transformation"
    case("law", "The example of the law: non-Western between 30 and 50, labour and convictions low, education unknown, income below 55: never prevention.",
         area(nw="between", education="unknown", income="met"), [none, vuln])
    case("education/labour-beyond-both", "Education unknown and labour beyond 40: with education the area is vulnerable, without it none.",
         area(nw="between", education="unknown", labour="met"), [none, vuln])
    case("education/convicted-beyond-both", "Education unknown and convictions at 3 times: with education vulnerable, without it none.",
         area(nw="between", education="unknown", convicted="at 3x"), [none, vuln])
    case("education/labour-between", "Education unknown and labour between 30 and 40: with education prevention, never vulnerable.",
         area(nw="between", education="unknown", labour="between"), [none, prev])
    case("education/convicted-between", "Education unknown and convictions between 2 and 3 times: with education prevention.",
         area(nw="between", education="unknown", convicted="between"), [none, prev])
    case("education/one-between-one-beyond", "Education unknown, labour between its limits, convictions beyond both: prevention at least.",
         area(nw="between", education="unknown", labour="between", convicted="met"), [prev, vuln])
    case("education/parallel", "Education unknown, labour beyond 40, non-Western above 50: a parallel society or none.",
         area(nw="met", education="unknown", labour="met"), [none, par])
    case("education/parallel-or-prevention", "Education unknown, labour between and convictions beyond, non-Western above 50: prevention or parallel society.",
         area(nw="met", education="unknown", labour="between", convicted="met"), [prev, par])
    for name, indicator in (("labour", LABOUR), ("convicted", CONV), ("income", INCOME)):
        words = WORDS[indicator]
        helper = {LABOUR: INCOME, CONV: EDU, INCOME: LABOUR}[indicator]
        lower, higher = [limit for limit, _, _ in LIMITS["2021"][indicator]]
        case(f"{name}/unknown", f"One criterion beyond both limits and {words} unknown: none, prevention or vulnerable.",
             area(nw="between").put(helper, "met").put(indicator, "unknown"), [none, prev, vuln])
        if helper != EDU:
            case(f"{name}/printed-on-the-stricter-helper-between",
                 f"One criterion between its limits and {words} printed on the stricter limit: prevention, as the other is not enough.",
                 area(nw="between").put(helper, "between").put(indicator, f"printed_at {higher}"), [prev])
        case(f"{name}/printed-on-the-stricter", f"One criterion beyond both limits and {words} printed on the stricter limit: prevention or vulnerable.",
             area(nw="between").put(helper, "met").put(indicator, f"printed_at {higher}"), [prev, vuln])
        case(f"{name}/printed-on-the-laxer", f"One criterion beyond both limits and {words} printed on the laxer limit: never vulnerable.",
             area(nw="between").put(helper, "met").put(indicator, f"printed_at {lower}"), [none, prev])
        case(f"{name}/unknown-without-the-gate", f"One criterion beyond both limits, {words} unknown, non-Western low: none or vulnerable.",
             area(nw="unmet").put(helper, "met").put(indicator, "unknown"), [none, vuln])
    case("two/unknown", "Labour and income unknown, the rest low: none, prevention or vulnerable.",
         area(nw="between", labour="unknown", income="unknown"), [none, prev, vuln])
    case("two/printed-on-the-stricter", "Labour and income printed on their stricter limits: prevention in any case, vulnerable if both are beyond.",
         area(nw="between", labour="printed_at 40", income="printed_at 55"), [prev, vuln])
    case("two/stricter-and-laxer", "Labour printed on its stricter limit, income on its laxer: prevention or none, never vulnerable.",
         area(nw="between", labour="printed_at 40", income="printed_at 65"), [none, prev])
    case("two/education-and-labour-on-the-stricter", "Education unknown and labour printed on its stricter limit.",
         area(nw="between", education="unknown", labour="printed_at 40"), [none, prev, vuln])
    case("two/labour-beyond-unknown-rest", "Labour beyond both limits, convictions and education unknown.",
         area(nw="between", labour="met", convicted="unknown", education="unknown"), [none, prev, vuln])
    case("two/labour-between-unknown-rest", "Labour and income between their limits, convictions and education unknown: vulnerable needs both.",
         area(nw="between", labour="between", income="between", convicted="unknown", education="unknown"), [prev, vuln])
    case("gate/unknown", "Non-Western unknown, vulnerable in any case: vulnerable or parallel society, never prevention.",
         area(nw="unknown", labour="met", income="met"), [vuln, par])
    case("gate/printed-on-30", "Non-Western printed on 30, vulnerable in any case: vulnerable.",
         area(nw="printed_at 30", labour="met", education="met"), [vuln])
    case("gate/printed-on-50", "Non-Western printed on 50, vulnerable in any case: vulnerable or parallel society.",
         area(nw="printed_at 50", labour="met", convicted="met"), [vuln, par])
    case("gate/printed-on-50-between", "Non-Western printed on 50, criteria between their limits: prevention.",
         area(nw="printed_at 50", labour="between", income="between"), [prev])
    case("gate/unknown-and-education", "Non-Western and education unknown, labour beyond 40: none, vulnerable or parallel society, never prevention.",
         area(nw="unknown", education="unknown", labour="met"), [none, vuln, par])
    case("gate/unknown-and-labour", "Non-Western and labour unknown, income below 55: every status but a transformation area.",
         area(nw="unknown", labour="unknown", income="met"), [none, prev, vuln, par])
    case("gate/on-30-and-labour", "Non-Western printed on 30, labour unknown, income below 55: never a parallel society.",
         area(nw="printed_at 30", labour="unknown", income="met"), [none, prev, vuln])
    case("gate/above-50-and-labour", "Non-Western above 50, labour unknown, income below 55: none, prevention or parallel society, never vulnerable.",
         area(nw="above 50", labour="unknown", income="met"), [none, prev, par])
    case("residents/prevention", "Residents unknown, criteria between their limits: none or prevention.",
         size_unknown_with(area(labour="between", income="between"), "40.0 %", nw="between"), [none, prev])
    case("residents/vulnerable", "Residents unknown, criteria beyond both limits: none or vulnerable, never prevention.",
         size_unknown_with(area(labour="met", income="met"), "40.0 %", nw="between"), [none, vuln])
    case("residents/parallel", "Residents unknown, all met: none or parallel society, never vulnerable or prevention.",
         size_unknown_with(area(labour="met", income="met"), "80.0 %", nw="met"), [none, par])
    case("residents/transformation", "Residents unknown, all met, and on the four lists before: none or transformation area.",
         size_unknown_with(area(labour="met", income="met"), "80.0 %", nw="met").on_the_last_four(), [none, trans])
    case("national/unknown", "Many convictions and no national share: past neither, one or both limits.",
         country_unknown(area(nw="between", convicted="met", education="met")), [none, prev, vuln])
    case("national/unknown-parallel", "Many convictions and no national share, non-Western above 50: never vulnerable.",
         country_unknown(area(nw="met", convicted="met", education="met")), [none, prev, par])
    case("national/unknown-helper-between", "Many convictions and no national share, labour between its limits: prevention at most.",
         country_unknown(area(nw="between", convicted="met", labour="between")), [none, prev])
    case("national/unknown-settled", "No national share, and two others beyond their limits: settled.",
         country_unknown(area(nw="met", convicted="met", labour="met", income="met")), [par])
    case("history/education", "Education unknown, on the four lists before: none or transformation area, nothing between.",
         area(nw="met", labour="met", education="unknown").on_the_last_four(), [none, trans])
    case("history/labour", "Labour unknown, income below 55, on the four lists before: none, prevention or transformation area.",
         area(nw="met", labour="unknown", income="met").on_the_last_four(), [none, prev, trans])
    case("history/gate", "Non-Western unknown, on the four lists before: vulnerable or transformation area.",
         area(nw="unknown", labour="met", income="met").on_the_last_four(), [vuln, trans])
    case("history/unknown-and-education", "Education and the lists before unknown: none, parallel society or transformation area.",
         area(nw="met", labour="met", education="unknown").nothing_known_before(), [none, par, trans])
    case("history/unknown-and-gate", "Non-Western and the lists before unknown: vulnerable, parallel society or transformation area.",
         area(nw="unknown", labour="met", income="met").nothing_known_before(), [vuln, par, trans])
    case("2018/education-and-gate", "By the rules of 2018: education and non-Western unknown.",
         area(regime="2018", nw="unknown", labour="met", education="unknown"), [none, vuln, par])
    case("2018/education", "By the rules of 2018: education unknown, non-Western above 50: none or parallel society, never vulnerable.",
         area(regime="2018", nw="met", convicted="met", education="unknown"), [none, par])


def size_unknown_with(area, printed, nw):
    area.put(NW, nw).residents(None, OPEN).without(NW)
    return area.publish(NW, printed)


def country_unknown(area):
    area.national = []
    return area.say(CONV, undetermined="".join(area.said[CONV]))


# Education of unknown kind.

def unknown_education():
    file = File("required/unknown-education.json", "Unknown education", "how-a-status-is-decided",
                "2013: the agreement, unknown counts as basic; from 2018: the statute does not say, both readings by docs/law.md; "
                "the practice of counting it as basic where the case asks for that reading; by no implementation")

    def case(name, regime, basic, unknown_, verdict, sentence, letter=None, choice=False, base=1000):
        letter = letter or {"2013": "U", "2018": "V", "2021": "V"}[regime]
        area, without, having = pivotal(regime, letter, EDU)
        area.put(EDU, "unmet")
        row = area.row(area.year)
        row["aged_30_59"] = base
        for key, value in (("basic_education", basic), ("unknown_education", unknown_)):
            if value == "absent":
                row.pop(key, None)
            else:
                row[key] = value
        rules = "".join(RULES[regime])
        area.say(EDU, rules if verdict == YES else "", rules if verdict == OPEN else "")
        if choice:
            area.option(unknown_education="counts_as_basic")
        file.case(f"unknown-education/{name}", sentence, f"unknown education {name.replace('/', ' ')}", area,
                  {YES: [having], NO: [without], OPEN: [without, having]}[verdict])

    case("2013/below", "2013", 400, 99, NO, "By the rule of 2013: basic and unknown together are 499 of 1,000.")
    case("2013/at", "2013", 400, 100, NO, "By the rule of 2013: basic and unknown together are exactly half.")
    case("2013/above", "2013", 400, 101, YES, "By the rule of 2013: unknown counts as basic, together 501 of 1,000.")
    case("2013/in-the-base", "2013", 250, 260, YES, "By the rule of 2013: unknown stays in the base, 510 of 1,000, and not 250 of 740.")
    case("2013/in-the-base-not-met", "2013", 450, 40, NO, "By the rule of 2013: 490 of 1,000, and not 490 of 960.")
    case("2013/basic-empty/above", "2013", None, 501, YES, "By the rule of 2013: unknown education alone is more than half.")
    case("2013/basic-empty/at", "2013", None, 500, OPEN, "By the rule of 2013: unknown education alone is half, basic is not known.")
    case("2013/unknown-null/above", "2013", 501, None, YES, "By the rule of 2013: basic alone is more than half, however many are unknown.")
    case("2013/unknown-null/at", "2013", 500, None, OPEN, "By the rule of 2013: basic alone is half, and some may be unknown.")
    case("2013/choice", "2013", 401, 100, YES, "The choice for 2018 changes nothing in 2013: unknown counts as basic.", choice=True)
    case("2018/both-at", "2018", 500, 100, NO, "By the rule of 2018: 50 per cent without, exactly 60 with unknown education: not met in either reading.")
    case("2018/one-above", "2018", 500, 101, OPEN, "By the rule of 2018: 50 per cent without, 60.1 with unknown education: the readings differ.")
    case("2018/one-more-above", "2018", 600, 1, OPEN, "By the rule of 2018: exactly 60 or 60.1 per cent.")
    case("2018/none-unknown", "2018", 601, 0, YES, "By the rule of 2018: 0 of unknown education leave one reading.")
    case("2018/none-unknown-at", "2018", 600, 0, NO, "By the rule of 2018: 0 of unknown education, and exactly 60 per cent basic.")
    case("2018/both-above", "2018", 601, 99, YES, "By the rule of 2018: met in both readings.")
    case("2018/in-the-base", "2018", 540, 160, OPEN, "By the rule of 2018: unknown stays in the base: 54 or 70 per cent, and not 540 of 840.")
    case("2018/in-the-base-not-met", "2018", 560, 40, NO, "By the rule of 2018: 56 or exactly 60 per cent, and not 560 or 600 of 960.")
    case("2018/null/above", "2018", 601, None, YES, "By the rule of 2018: basic alone is above 60 per cent, however many are unknown.")
    case("2018/null/at", "2018", 600, None, OPEN, "By the rule of 2018: basic alone is exactly 60 per cent, and some may be unknown.")
    case("2018/basic-empty", "2018", None, 601, OPEN, "By the rule of 2018: only the unknown are known, which settles one reading alone.")
    case("2018/choice/at", "2018", 500, 100, NO, "By the practice: basic and unknown together are exactly 60 per cent.", choice=True)
    case("2018/choice/above", "2018", 500, 101, YES, "By the practice: basic and unknown together are 60.1 per cent.", choice=True)
    case("2018/choice/in-the-base", "2018", 540, 50, NO, "By the practice: 590 of 1,000, and not 590 of 950.", choice=True)
    case("2018/choice/null-above", "2018", 601, None, YES, "By the practice: basic alone is above 60 per cent, however many are unknown.", choice=True)
    case("2018/choice/basic-empty-above", "2018", None, 601, YES, "By the practice: the unknown alone are above 60 per cent.", choice=True)
    case("2018/choice/basic-empty-at", "2018", None, 600, OPEN, "By the practice: the unknown alone are exactly 60 per cent.", choice=True)
    case("2018/choice/absent", "2018", 600, "absent", NO, "By the practice, and nothing is given of unknown education: basic is all.", choice=True)
    for regime, letter in (("2021", "P"), ("2021", "S")):
        name = f"{regime}/{NAMES[letter]}"
        of = RULE_WORDS[regime, letter]
        case(f"{name}/both", regime, 500, 101, OPEN, f"Of {of}: 50 per cent without, 60.1 with unknown education: the readings differ.", letter)
        case(f"{name}/choice", regime, 500, 101, YES, f"Of {of}, by the practice: 60.1 per cent with unknown education.", letter, choice=True)
    area, _, having = pivotal("2018", "V", EDU)
    area.put(EDU, "unmet").say(EDU, "", "VS").put(INCOME, "met")
    area.row(area.year).update({"basic_education": 500, "unknown_education": 101})
    file.case("unknown-education/2018/settled", "By the rule of 2018: the readings differ, and two others are met: settled.",
              "unknown education settled by others", area, having)


# The national share.

def national_share():
    file = File("required/national-share.json", "The national share", "how-a-status-is-decided",
                "statute: at least 3 times (prevention: 2 times) the national share; limits of each national figure worked out by hand, "
                "by no implementation")

    def case(name, sentence, parts, verdict, national=None, printed=(), bases=None, letter="V", pooled=False, regime=None, area_printed=None):
        regime = regime or ("2021" if letter == "P" else "2018")
        area, without, having = pivotal(regime, letter, CONV)
        area.put(CONV, "unmet")
        if area_printed:
            area.without(CONV).publish(CONV, printed=area_printed)
        else:
            area.counts(CONV, *parts, bases=bases)
        if bases and bases[0] > 3000:
            area.row(area.year)["residents"] = 15_000
            area.row(area.year)["non_western"] = {"V": 1500, "P": 6000}[letter]
        if national is not None:
            area.national = [dict(zip(("year", "aged_18_plus", "convicted"), (area.year - i, base, part)))
                             for i, (part, base) in enumerate(national) if base != "absent"]
        for figure in printed:
            area.country(**figure)
        rules = letter if letter == "P" else "VS"
        area.say(CONV, rules if verdict == YES else "", rules if verdict == OPEN else "")
        if letter == "P":
            assert regime == "2021"
        if pooled:
            area.option(averaging="pooled_share")
        file.case(f"national-share/{name}", sentence, f"national share {name.replace('/', ' ')}", area,
                  {YES: [having], NO: [without], OPEN: [without, having]}[verdict])

    million = 4_500_000
    case("absent", "Without any national share the criterion is undetermined, however many are convicted.", [200, 200], OPEN, [])
    six_eight = [(27_000, million), (36_000, million)]   # 0.6 % in the newest year, 0.8 % before: mean 0.7 %
    case("mean/at", "National shares of 0.6 and 0.8 per cent: 3 times their mean is exactly 2.1 per cent.", [42, 42], YES, six_eight)
    case("mean/below", "National shares of 0.6 and 0.8 per cent: a person fewer is below 3 times their mean, though above 3 times the newest.",
         [42, 41], NO, six_eight)
    case("mean/newest-higher", "National shares of 0.8 and 0.6 per cent: exactly 3 times their mean, though below 3 times the newest.",
         [42, 42], YES, six_eight[::-1])
    case("mean/prevention-at", "National shares of 0.8 and 0.6 per cent: exactly 2 times their mean.", [28, 28], YES, six_eight[::-1], letter="P")
    uneven = [(24_000, 4_000_000), (40_000, 5_000_000)]  # 0.6 % and 0.8 %: mean 0.7 %, pooled 0.7111 %
    case("uneven/mean", "National bases differ: by the mean of yearly shares 63 of 3,000 twice are exactly 3 times the national share.",
         [63, 63], YES, uneven, bases=[3000, 3000])
    case("uneven/pooled-below", "National bases differ: pooled, 3 times the national share is 2.1333 per cent, and 63 and 64 of 3,000 are below.",
         [64, 63], NO, uneven, bases=[3000, 3000], pooled=True)
    case("uneven/pooled-at", "National bases differ: pooled, 64 of 3,000 twice are exactly 3 times the national share.",
         [64, 64], YES, uneven, bases=[3000, 3000], pooled=True)
    missing = [(31_500, million), (None, "absent")]
    case("missing-year/not-met", "One national year is missing: 3 times the mean is at least 1.05 per cent, and the area is just below.",
         [21, 20], NO, missing)
    case("missing-year/at", "One national year is missing: 3 times the mean is at least 1.05 per cent, where the area is.", [21, 21], OPEN, missing)
    case("missing-year/many", "One national year is missing: no share settles the criterion upwards.", [400, 400], OPEN, missing)
    case("missing-year/pooled", "Pooled, a missing national year can be of any size: even 1 per cent is open.", [21, 20], OPEN, missing, pooled=True)
    case("null-year", "The national count of one year is null: not known, and not 0.", [50, 50], OPEN, [(31_500, million), (None, million)])
    printed = [dict(printed="0.7 %")]
    case("printed/below", "Printed 0.7 per cent: 3 times is 1.95 to 2.25, and the area is just below.", [39, 38], NO, [], printed)
    case("printed/lower-end", "Printed 0.7 per cent: 3 times is 1.95 to 2.25, and at 1.95 the area may be there.", [39, 39], OPEN, [], printed)
    case("printed/middle", "Printed 0.7 per cent: exactly 3 times the printed figure settles nothing.", [42, 42], OPEN, [], printed)
    case("printed/upper-end", "Printed 0.7 per cent: at 2.25 the area is at least 3 times any share so printed.", [45, 45], YES, [], printed)
    case("printed/prevention-below", "Printed 0.7 per cent: 2 times is 1.3 to 1.5, and the area is just below.", [26, 25], NO, [], printed, letter="P")
    case("printed/prevention-lower-end", "Printed 0.7 per cent: 2 times is 1.3 to 1.5, and at 1.3 the area may be there.", [26, 26], OPEN, [], printed, letter="P")
    case("printed/prevention-upper-end", "Printed 0.7 per cent: at 1.5 the area is at least 2 times any share so printed.", [30, 30], YES, [], printed, letter="P")
    two = [dict(printed="0.70 %")]
    case("printed/two-decimals-met", "Printed 0.70 per cent: 3 times is at most 2.115, and 2.125 is met; with one decimal it would be open.",
         [43, 42], YES, [], two)
    case("printed/two-decimals-not-met", "Printed 0.70 per cent: 3 times is at least 2.085, and 2.075 is not met; with one decimal it would be open.",
         [42, 41], NO, [], two)
    exact = [dict(evidence=("7/1000", "7/1000"))]
    case("exact/at", "A national share given as exactly 7/1000: at 3 times it.", [42, 42], YES, [], exact)
    case("exact/below", "A national share given as exactly 7/1000: a person below 3 times it.", [42, 41], NO, [], exact)
    press = [dict(evidence=("419/60000", "421/60000"))]  # the press prints the limit: 2.10, which is 2.095 to 2.105
    wide = [10_000, 10_000]
    case("limit-printed/below", "The limit printed 2.10, so the share is a third of 2.095 to 2.105: 418 of 20,000 are below any.", [209, 209], NO, [], press, wide)
    case("limit-printed/lower-end", "The limit printed 2.10: 419 of 20,000 are at its lower end.", [210, 209], OPEN, [], press, wide)
    case("limit-printed/below-upper-end", "The limit printed 2.10: 420 of 20,000 may be below its upper end.", [210, 210], OPEN, [], press, wide)
    case("limit-printed/upper-end", "The limit printed 2.10: 421 of 20,000 are at its upper end, and so at least any limit so printed.", [211, 210], YES, [], press, wide)
    case("window/1", "A national share printed for 1 year answers no mean of 2 years.", [200, 200], OPEN, [], [dict(printed="0.70 %", window=1)])
    case("window/counts-beside", "A national share of another window beside the country's counts changes nothing.", [42, 42], YES, None,
         [dict(printed="0.90 %", window=4)])
    case("both/agree-at", "Counts of the country within its printed share decide: at 3 times.", [42, 42], YES, None, two)
    case("both/missing-year", "A national year is missing, and a printed share bounds the mean: 3 times is at most 2.115.", [43, 42], YES, missing, two)
    eight = [dict(printed="0.80 %")]
    case("both/contradict-below", "Counts say 0.7 per cent, print 0.80: 3 times is at least 2.1, and the area is just below.", [42, 41], NO, None, eight)
    case("both/contradict-at", "Counts say 0.7 per cent, print 0.80: anything between, so that 2.1 is open.", [42, 42], OPEN, None, eight)
    case("both/contradict-above", "Counts say 0.7 per cent, print 0.80: 3 times is at most 2.415, and 2.425 is met.", [49, 48], YES, None, eight)
    case("both-printed/touching-met", "The area is printed 2.10, so at least 2.095, and the limit is exactly that.", None, YES, [],
         [dict(evidence=("419/60000", "419/60000"))], area_printed="2.10 %")
    case("both-printed/touching-open", "The area is printed 2.10, so at most 2.105, and the limit is exactly that.", None, OPEN, [],
         [dict(evidence=("421/60000", "421/60000"))], area_printed="2.10 %")
    case("both-printed/overlap", "The area is printed 2.11 and the country 0.70: the two ranges overlap.", None, OPEN, [], two, area_printed="2.11 %")
    case("both-printed/below", "The area is printed 2.07 and the country 0.70: at most 2.075 is below 2.085.", None, NO, [], two, area_printed="2.07 %")
    case("no-upper-end/below", "The national share is at least 0.7 per cent: 2.075 is below 3 times it.", [42, 41], NO, [], [dict(evidence=("0.7 %", None))])
    case("no-lower-end/met", "The national share is at most 0.7 per cent: 2.1 is at least 3 times it.", [42, 42], YES, [], [dict(evidence=(None, "0.7 %"))])
    area = Area(DATE["2013"]).having(nw="met", education="met", convicted="at 2.7")
    area.national = [{"year": 2015 - i, "aged_18_plus": million, "convicted": 31_500} for i in range(2)]
    file.case("national-share/2013", "By the rule of 2013 the limit is 2.7 per cent, whatever the national share.", "no national share in 2013",
              area, "none")


# Printed figures; counts and a printed figure.

def printed_figures():
    file = File("required/printed-figures.json", "Printed figures", "traps",
                "statute for the verbs; windows and definitions as docs/law.md says; what a printed figure can be as docs/conformance.md says, "
                "by no implementation")

    def case(name, sentence, regime, indicator, figures, verdict, letter=None, also=None, **options):
        letter = letter or {"2010": "U", "2013": "U", "2018": "V", "2021": "V"}[regime]
        area, without, having = pivotal(regime, letter, indicator)
        area.put(indicator, "unknown")
        for figure in figures:
            area.publish(indicator, **figure)
        rules = "".join(area.said[indicator])
        area.say(indicator, rules if verdict == YES else "", rules if verdict == OPEN else "")
        area.option(**options)
        if also:
            also(area)
        file.case(f"printed/{name}", sentence, f"printed {name.replace('/', ' ')}", area,
                  {YES: [having], NO: [without], OPEN: [without, having]}[verdict])

    for regime, own, others in (("2010", 4, (2,)), ("2013", 2, (1, 4)), ("2018", 2, (1,)), ("2021", 2, (4,))):
        for indicator, high in ((LABOUR, "70.0 %"), (CONV, "9.00 %")):
            for window in others:
                case(f"window/{regime}/{indicator}/{window}", f"By the rule of {regime}: a figure printed for {window} years answers no mean of {own} years."
                     if window > 1 else f"By the rule of {regime}: a figure printed for 1 year answers no mean of {own} years.",
                     regime, indicator, [dict(printed=high, window=window)], OPEN)
    case("window/one-date", "A share of non-Western residents printed as a mean of 2 years answers no share on one date.", "2013", NW,
         [dict(printed="80.0 %", window=2)], OPEN)
    case("window/both/not-met", "Of a mean of 4 and one of 2 years, that of 2 decides in 2013: not met.", "2013", LABOUR,
         [dict(printed="70.0 %", window=4), dict(printed="35.0 %", window=2)], NO)
    case("window/both/met", "Of a mean of 4 and one of 2 years, that of 4 decides in 2010: met.", "2010", LABOUR,
         [dict(printed="70.0 %", window=4), dict(printed="35.0 %", window=2)], YES)
    case("pooled", "A printed mean stands as it is, whichever reading is asked for.", "2013", LABOUR, [dict(printed="40.1 %")], YES, averaging="pooled_share")
    for name, printed, verdict in (("40", "40 %", OPEN), ("41", "41 %", YES), ("40.04", "40.04 %", YES), ("39.96", "39.96 %", NO)):
        case(f"decimals/{name}", f"Printed {printed.replace(' %', '')}: half a unit of its last decimal to each side, against more than 40.", "2013", LABOUR, [dict(printed=printed)], verdict)
    case("decimals/2.7", "2.7 per cent with one decimal is 2.65 to 2.75.", "2013", CONV, [dict(printed="2.7 %")], OPEN)
    case("decimals/2.6", "2.6 per cent with one decimal is at most 2.65.", "2013", CONV, [dict(printed="2.6 %")], NO)
    case("decimals/2.8", "2.8 per cent with one decimal is at least 2.75.", "2013", CONV, [dict(printed="2.8 %")], YES)
    for name, evidence, verdict, words in (
            ("exact-at", ("2/5", "2/5"), NO, "exactly two fifths"), ("exact-above", ("40.001 %", "40.001 %"), YES, "exactly 40.001 per cent"),
            ("no-upper-end", ("40.001 %", None), YES, "40.001 per cent or more"), ("no-lower-end", (None, "40 %"), NO, "40 per cent or less"),
            ("no-upper-end-open", ("40 %", None), OPEN, "40 per cent or more"), ("no-lower-end-open", (None, "40.001 %"), OPEN, "40.001 per cent or less"),
            ("no-end", (None, None), OPEN, "anything")):
        case(f"interval/{name}", f"A figure given as {words}, against more than 40.", "2013", LABOUR, [dict(evidence=evidence)], verdict)
    case("interval/income-no-upper-end", "An income given as 55 per cent or more is not less than 55.", "2013", INCOME, [dict(evidence=("55 %", None))], NO)
    case("interval/income-no-lower-end", "An income given as at most 54.999 per cent is less than 55.", "2013", INCOME, [dict(evidence=(None, "54.999 %"))], YES)
    case("interval/per-10000", "270 convicted per 10,000 are exactly 2.7 per cent.", "2010", CONV, [dict(evidence=("270 per 10000", "270 per 10000"))], NO)
    case("interval/per-10000-above", "270.1 convicted per 10,000 are more than 2.7 per cent.", "2010", CONV, [dict(evidence=("270.1 per 10000", "270.1 per 10000"))], YES)
    case("income/negative", "A negative income as printed is less than 55 per cent.", "2013", INCOME, [dict(printed="-5.0 %")], YES)
    case("income/above-100", "An income printed above 100 per cent is not less than 55.", "2013", INCOME, [dict(printed="120.3 %")], NO)
    basic, danish, practice = "unknown_counts_as_basic", "danish_or_approved", "danish_or_approved_unknown_as_basic"
    high, low = "70.0 %", "45.0 %"
    case("definition/2013/absent", "By the rule of 2013: without a word on the definition, it is that of 2013.", "2013", EDU, [dict(printed=high)], YES)
    case("definition/2013/unknown-counts", "By the rule of 2013: its own definition answers.", "2013", EDU, [dict(printed=high, education=basic)], YES)
    case("definition/2013/danish", "By the rule of 2013: the definition of 2018 does not answer.", "2013", EDU, [dict(printed=high, education=danish)], OPEN)
    case("definition/2013/practice", "By the rule of 2013: the practice from 2018 does not answer.", "2013", EDU, [dict(printed=high, education=practice)], OPEN)
    case("definition/2013/both", "By the rule of 2013: of two definitions its own decides.", "2013", EDU,
         [dict(printed=high, education=danish), dict(printed=low, education=basic)], NO)
    case("definition/2018/danish", "By the rule of 2018: its own definition answers.", "2018", EDU, [dict(printed=high, education=danish)], YES)
    case("definition/2018/absent", "By the rule of 2018: without a word it is the definition of 2013, which does not answer.", "2018", EDU, [dict(printed=high)], OPEN)
    case("definition/2018/unknown-counts", "By the rule of 2018: the definition of 2013 does not answer.", "2018", EDU, [dict(printed=high, education=basic)], OPEN)
    case("definition/2018/practice", "By the rule of 2018, both readings open: a figure made by one of them does not answer.", "2018", EDU,
         [dict(printed=high, education=practice)], OPEN)
    case("definition/2018/both", "By the rule of 2018: of two definitions its own decides.", "2018", EDU,
         [dict(printed=high, education=practice), dict(printed=low, education=danish)], NO)
    choice = dict(unknown_education="counts_as_basic")
    case("definition/choice/practice", "By the practice: a figure of the practice answers.", "2018", EDU, [dict(printed=high, education=practice)], YES, **choice)
    case("definition/choice/danish", "By the practice: a figure of the definition of 2018 answers too, as it is the ministry's.", "2018", EDU,
         [dict(printed=high, education=danish)], YES, **choice)
    case("definition/choice/absent", "By the practice: the definition of 2013 does not answer.", "2018", EDU, [dict(printed=high)], OPEN, **choice)
    case("definition/choice/practice-first-met", "By the practice: of both figures that of the practice decides: met.", "2018", EDU,
         [dict(printed=low, education=danish), dict(printed=high, education=practice)], YES, **choice)
    case("definition/choice/practice-first-not-met", "By the practice: of both figures that of the practice decides: not met.", "2018", EDU,
         [dict(printed=high, education=danish), dict(printed=low, education=practice)], NO, **choice)
    for letter in "PS":
        case(f"definition/2021/{NAMES[letter]}/absent", f"Of {RULE_WORDS['2021', letter]}: the definition of 2013 does not answer.", "2021", EDU,
             [dict(printed=high)], OPEN, letter)


def counts_and_print():
    file = File("required/counts-and-print.json", "Counts and a printed figure together", "traps",
                "statute for the verbs; that both bound the figure, and what contradicting ones allow, as docs/conformance.md says; "
                "by no implementation")

    def case(name, sentence, indicator, parts, printed, verdict, regime="2013", letter=None, bases=None, window=None, education=None, change=None, **options):
        letter = letter or {"2010": "U", "2013": "U", "2018": "V"}[regime]
        area, without, having = pivotal(regime, letter, indicator)
        area.put(indicator, "unmet").counts(indicator, *parts, bases=bases).publish(indicator, printed, window=window, education=education)
        rules = "".join(area.said[indicator])
        area.say(indicator, rules if verdict == YES else "", rules if verdict == OPEN else "")
        area.option(**options)
        if change:
            change(area)
        file.case(f"counts-and-print/{name}", sentence, f"counts and print {name.replace('/', ' ')}", area,
                  {YES: [having], NO: [without], OPEN: [without, having]}[verdict])

    case("agree/above", "Counts just above 40 per cent and printed 40.0: the counts say which side.", LABOUR, ["720.001", "720"], "40.0 %", YES)
    case("agree/at", "Counts of exactly 40 per cent and printed 40.0.", LABOUR, ["720", "720"], "40.0 %", NO)
    case("agree/touching", "Counts of 40.05 per cent, which can be printed 40.0: the two meet in one point.", LABOUR, ["720.9", "720.9"], "40.0 %", YES)
    case("agree/touching-below", "Counts of 39.95 per cent, which can be printed 40.0: the two meet in one point.", LABOUR, ["719.1", "719.1"], "40.0 %", NO)
    case("agree/one-year-known/above", "One year above 80 per cent, the other unknown, printed 40.0: the two together leave more than 40.",
         LABOUR, ["1440.001", None], "40.0 %", YES)
    case("agree/one-year-known/at", "One year at 80 per cent, the other unknown, printed 40.0: 40 itself is left.", LABOUR, ["1440", None], "40.0 %", OPEN)
    case("agree/one-year-known/printed", "One year at 50 per cent, the other unknown, printed 40.1: the print settles it.", LABOUR, ["900", None], "40.1 %", YES)
    case("agree/three-years-known", "In 2010: three years at 20 per cent leave at most 40, printed 40.0: not more than 40.", LABOUR,
         ["360", "360", "360", None], "40.0 %", NO, "2010")
    case("contradict/below-and-above", "Counts of 38 per cent and printed 41.0: anything between, so undetermined.", LABOUR, ["684", "684"], "41.0 %", OPEN)
    case("contradict/above-and-below", "Counts of 45 per cent and printed 35.0: anything between, so undetermined.", LABOUR, ["810", "810"], "35.0 %", OPEN)
    case("contradict/both-above", "Counts of 45 per cent and printed 50.0: both are above the limit.", LABOUR, ["810", "810"], "50.0 %", YES)
    case("contradict/both-below", "Counts of 35 per cent and printed 30.0: both are below the limit.", LABOUR, ["630", "630"], "30.0 %", NO)
    case("contradict/at-and-below", "Counts of exactly 40 per cent and printed 39.0: up to 40, which is not more than 40.", LABOUR, ["720", "720"], "39.0 %", NO)
    case("contradict/at-and-above", "Counts of exactly 40 per cent and printed 41.0: 40 or more.", LABOUR, ["720", "720"], "41.0 %", OPEN)
    case("contradict/above-and-on-the-limit", "Counts of 42 per cent and printed 40.0: down to 39.95.", LABOUR, ["756", "756"], "40.0 %", OPEN)
    case("contradict/income-at-and-above", "An income of exactly 55 per cent and printed 56.0: 55 or more, which is not less than 55.", INCOME,
         [264_000_000], "56.0 %", NO)
    case("contradict/income-at-and-below", "An income of exactly 55 per cent and printed 54.0: up to 55.", INCOME, [264_000_000], "54.0 %", OPEN)
    case("contradict/convicted-at-and-above", "Convictions at exactly 3 times the national share and printed higher: at least that.", CONV, [42, 42], "2.20 %", YES, "2018")
    case("contradict/convicted-at-and-below", "Convictions at exactly 3 times the national share and printed lower: up to that.", CONV, [42, 42], "2.00 %", OPEN, "2018")
    case("contradict/non-western", "Half and a person more non-Western, printed 49.9: undetermined.", NW, [1501], "49.9 %", OPEN)
    case("contradict/education", "501 of 1,000 with basic education, printed 49.9: undetermined.", EDU, [501], "49.9 %", OPEN)
    case("other-window", "A printed mean of 4 years says nothing against counts of 2.", LABOUR, ["810", "810"], "30.0 %", YES, window=4)
    case("other-definition", "Education printed by the definition of 2018 says nothing against counts in 2013.", EDU, [501], "40.0 %", YES, education="danish_or_approved")
    case("other-definition-2018", "Education printed by the definition of 2013 says nothing against counts in 2018.", EDU, [601], "40.0 %", YES, "2018")

    def apart(number):
        def change(area):
            area.row(area.year)["unknown_education"] = number
        return change
    case("readings/printed-between", "55 or 61 per cent by the reading of unknown education, and printed 59.0: no reading is what is printed, so it is undetermined.", EDU, [550], "59.0 %", OPEN, "2018",
         education="danish_or_approved", change=apart(60))
    case("readings/printed-above", "55 or 65 per cent by the reading of unknown education, and printed 64.0: no reading is what is printed, so it is undetermined.", EDU, [550], "64.0 %", OPEN, "2018",
         education="danish_or_approved", change=apart(100))
    for number, verdict, words in ((395, YES, "at most 605 are basic, which can be printed 60.5: met in both readings"),
                                   (396, OPEN, "at most 604 are basic, which is never printed 60.5, so that one reading contradicts the print")):
        case(f"readings/basic-unknown/{number}", f"Basic is not known, and {number} of 1,000 are of unknown education, printed 60.5: without them {words}.",
             EDU, [None], "60.5 %", verdict, "2018", education="danish_or_approved",
             change=lambda area, number=number: area.row(area.year).update({"aged_30_59": 1000, "unknown_education": number}))
    case("readings/choice-contradicts", "By the practice 61 per cent from counts, and printed 59.0: undetermined.", EDU, [550], "59.0 %", OPEN, "2018",
         education="danish_or_approved", change=apart(60), unknown_education="counts_as_basic")
    case("pooled-print", "Pooled counts of exactly 40 per cent and printed 40.0.", LABOUR, ["360", "1800"], "40.0 %", NO, bases=[1800, 3600], averaging="pooled_share",
         change=lambda area: area.row(area.year - 1).update({"aged_18_plus": 4000}))
    area, without, having = pivotal("2021", "P", LABOUR)
    area.put(LABOUR, "met").say(LABOUR, "P", "VS").publish(LABOUR, "39.9 %").counts(LABOUR, "756", "756")
    file.case("counts-and-print/two-limits", "Counts of 42 per cent and printed 39.9, against 30 and 40: prevention's limit is passed by both.",
              "counts and print two limits", area, having)


# Earlier lists.

U, P, V, S, T = "particularly_vulnerable", "prevention", "vulnerable", "parallel_society", "transformation"
L13, L14, L15, L16, L17, L18, L19, L20, L21, L22, L23 = YEARLY_LISTS[3:14]
SETTLED_YES, SETTLED_NO, EITHER = [T], [S], [S, T]


def a_parallel_society(date=L21, regime="2021", area_id="area"):
    """A parallel society by its own figures: a transformation area if the four lists before say so."""
    area = Area(date, regime).having(nw="met", labour="met", education="met")
    area.area_id = area_id
    return area


def each_of(rows, complete=True):
    """Lists on which one area stands: {date: status}, or {date: None} for a list without it."""
    return [(date, complete, {} if status is None else {"area": status}) for date, status in sorted(rows.items())]


def earlier_lists():
    file = File("required/earlier-lists.json", "Lists in a row", "how-a-status-is-decided",
                "statute: 5 in a row; practice of docs/law.md that lists are counted and not years; every verdict on an earlier list, "
                "status and possible status written by hand, by no implementation")

    def case(name, sentence, lists, verdicts, earlier, possible, statuses=(), area=None, lineage=()):
        area = area or a_parallel_society()
        area.lists(lists, statuses, lineage, earlier, verdicts)
        file.case(f"earlier-lists/{name}", sentence, f"earlier lists {name.replace('/', ' ')}", area, possible)

    four = {L17: U, L18: S, L19: S, L20: S}
    case("all-four", "On each of the four lists before, the one of 2017 as particularly vulnerable: a transformation area.", each_of(four),
         [YES] * 4, YES, SETTLED_YES)
    for at, date in enumerate(four):
        verdicts = [NO if i == at else YES for i in range(4)]
        case(f"not-on/{date}", f"Not on the complete list of {date}, on the three others: no transformation area.", each_of({**four, date: None}),
             verdicts, NO, SETTLED_NO)
        verdicts = [OPEN if i == at else YES for i in range(4)]
        case(f"missing/{date}", f"Nothing is known of the list of {date}, on the three others: undetermined.",
             each_of({d: s for d, s in four.items() if d != date}), verdicts, OPEN, EITHER)
    case("nothing", "Nothing is known of any earlier list.", [], [OPEN] * 4, OPEN, EITHER)
    case("missing-and-not-on", "Nothing is known of one list, and the area was not on another: settled.", each_of({L17: U, L18: None, L20: S}),
         [YES, NO, OPEN, YES], NO, SETTLED_NO)
    case("missing-and-one-before", "The list of 2019 is not known; that of 2016, the fifth before, does not stand in for it.",
         each_of({L16: U, L17: U, L18: S, L20: S}), [YES, YES, OPEN, YES], OPEN, EITHER)
    case("fifth-not-on", "Not on the fifth list before: four before are asked for.", each_of({**four, L16: None}), [YES] * 4, YES, SETTLED_YES)
    case("fourth-not-on-fifth-on", "Not on the fourth list before, though on the fifth.", each_of({**four, L16: U, L17: None}), [NO, YES, YES, YES], NO, SETTLED_NO)
    case("incomplete-without-row", "A list that is not complete says nothing of an area without a row.",
         each_of({L18: S, L19: S, L20: S}) + [(L17, False, {"another": U})], [OPEN, YES, YES, YES], OPEN, EITHER)
    case("complete-with-others", "A complete list with other areas says that this one was not on it.",
         each_of({L18: S, L19: S, L20: S}) + [(L17, True, {"another": U})], [NO, YES, YES, YES], NO, SETTLED_NO)
    case("transformation-rows", "A transformation area on a list was a parallel society too.", each_of({L17: U, L18: T, L19: T, L20: T}), [YES] * 4, YES, SETTLED_YES)
    case("vulnerable-row", "A vulnerable area on a list was no parallel society.", each_of({**four, L20: V}), [YES, YES, YES, NO], NO, SETTLED_NO)
    case("vulnerable-row-incomplete", "A vulnerable area on a list was no parallel society, though the list is not complete.",
         each_of({**four, L18: V}, complete=False), [YES, NO, YES, YES], NO, SETTLED_NO)
    case("prevention-row", "A prevention area on a list was no parallel society.", each_of({L18: S, L19: S, L20: S, L21: P}), [YES, YES, YES, NO], NO, SETTLED_NO,
         area=a_parallel_society(L22))
    # Earlier statuses.
    case("statuses/all", "Earlier statuses where no list says: a parallel society, before 2018 particularly vulnerable.", [], [YES] * 4, YES, SETTLED_YES,
         [("area", L17, [U]), ("area", L18, [S]), ("area", L19, [T]), ("area", L20, [S])])
    case("statuses/differ-and-agree", "Parallel society or transformation area: either way a parallel society.", each_of({L17: U, L18: S, L19: S}),
         [YES] * 4, YES, SETTLED_YES, [("area", L20, [S, T])])
    case("statuses/differ", "None or parallel society: undetermined.", each_of({L17: U, L18: S, L19: S}), [YES, YES, YES, OPEN], OPEN, EITHER,
         [("area", L20, ["none", S])])
    case("statuses/none-or-vulnerable", "None or vulnerable: either way no parallel society.", each_of({L17: U, L18: S, L19: S}), [YES, YES, YES, NO], NO, SETTLED_NO,
         [("area", L20, ["none", V])])
    case("statuses/none", "A status of none: no parallel society.", each_of({L17: U, L18: S, L20: S}), [YES, YES, NO, YES], NO, SETTLED_NO,
         [("area", L19, ["none"])])
    case("statuses/2017-differ", "None or particularly vulnerable in 2017: undetermined.", each_of({L18: S, L19: S, L20: S}), [OPEN, YES, YES, YES], OPEN, EITHER,
         [("area", L17, ["none", U])])
    case("statuses/row-first-yes", "The list says parallel society, an earlier status none: the list counts.", each_of(four), [YES] * 4, YES, SETTLED_YES,
         [("area", L19, ["none"])])
    case("statuses/row-first-no", "The list says vulnerable, an earlier status parallel society: the list counts.", each_of({**four, L19: V}), [YES, YES, NO, YES],
         NO, SETTLED_NO, [("area", L19, [S])])
    case("statuses/complete-first", "A complete list without the area, an earlier status parallel society: the list counts.", each_of({**four, L19: None}),
         [YES, YES, NO, YES], NO, SETTLED_NO, [("area", L19, [S])])
    case("statuses/incomplete-then-yes", "A list that is not complete has no row; the earlier status counts.",
         each_of({L17: U, L18: S, L20: S}) + [(L19, False, {})], [YES] * 4, YES, SETTLED_YES, [("area", L19, [S])])
    case("statuses/incomplete-then-no", "A list that is not complete has no row; the earlier status says vulnerable.",
         each_of({L17: U, L18: S, L20: S}) + [(L19, False, {})], [YES, YES, NO, YES], NO, SETTLED_NO, [("area", L19, [V])])
    case("statuses/another-area", "An earlier status of another area says nothing.", each_of({L17: U, L18: S, L20: S}), [YES, YES, OPEN, YES], OPEN, EITHER,
         [("another", L19, ["none"])])
    # Extra lists.
    case("extra/between-not-on", "Not on a complete extra list between the yearly ones: that does not count.", each_of({**four, "2019-06-01": None}),
         [YES] * 4, YES, SETTLED_YES)
    case("extra/between-on", "Not on the list of 2017, and on an extra list of 2019: that does not stand in for it.",
         each_of({**four, L17: None, "2019-06-01": S}), [NO, YES, YES, YES], NO, SETTLED_NO)
    case("extra/a-day-off", "A list dated 2 December is not the yearly one of 1 December.", each_of({L17: U, L18: S, "2019-12-02": S, L20: S}),
         [YES, YES, OPEN, YES], OPEN, EITHER)
    case("extra/status", "An earlier status on an extra list is not one on the yearly list.", each_of({L17: U, L18: S, L20: S}), [YES, YES, OPEN, YES], OPEN, EITHER,
         [("area", "2019-06-01", [S])])
    case("extra/february-2014", "By the rule of 2018: not on the extra list of 1 February 2014, on the four yearly lists after it.",
         each_of({"2014-02-01": None, L14: U, L15: U, L16: U, L17: U}), [YES] * 4, YES, SETTLED_YES, area=a_parallel_society(L18, "2018"))
    # The list of 2018 and those after it.
    before = {L14: U, L15: U, L16: U, L17: U}
    case("2018/all-four", "By the rule of 2018: particularly vulnerable on the four lists before.", each_of(before), [YES] * 4, YES, SETTLED_YES,
         area=a_parallel_society(L18, "2018"))
    case("2018/fifth-not-on", "By the rule of 2018: not on the fifth list before, that of 1 October 2013.", each_of({L13: None, **before}), [YES] * 4, YES, SETTLED_YES,
         area=a_parallel_society(L18, "2018"))
    for at, date in ((0, L14), (3, L17)):
        case(f"2018/not-on/{date}", f"By the rule of 2018: not on the list of {date}.", each_of({**before, date: None}), [NO if i == at else YES for i in range(4)],
             NO, SETTLED_NO, area=a_parallel_society(L18, "2018"))
        if date == L17:
            continue
        case(f"2018/missing/{date}", f"By the rule of 2018: nothing is known of the list of {date}.", each_of({d: s for d, s in before.items() if d != date}),
             [OPEN if i == at else YES for i in range(4)], OPEN, EITHER, area=a_parallel_society(L18, "2018"))
    case("2018/statuses", "By the rule of 2018: earlier statuses of particularly vulnerable.", [], [YES] * 4, YES, SETTLED_YES,
         [("area", date, [U]) for date in before], area=a_parallel_society(L18, "2018"))
    for date, regime, rows in ((L19, "2018", {L15: U, L16: U, L17: U, L18: S}), (L20, "2018", {L16: U, L17: U, L18: S, L19: T}),
                               (L23, "2021", {L19: S, L20: S, L21: S, L22: T})):
        case(f"{date[:4]}/all-four", f"The list of {date}: on the four before it.", each_of(rows), [YES] * 4, YES, SETTLED_YES, area=a_parallel_society(date, regime))
        first = min(rows)
        case(f"{date[:4]}/first-not-on", f"The list of {date}: not on that of {first}, the fourth before it.", each_of({**rows, first: None}),
             [NO, YES, YES, YES], NO, SETTLED_NO, area=a_parallel_society(date, regime))
    # Not a parallel society now.
    case("now/vulnerable", "On the four lists before, and vulnerable now: no transformation area.", each_of(four), [YES] * 4, YES, [V],
         area=Area(L21, "2021").having(nw="at 50", labour="met", education="met"))
    case("now/none", "On the four lists before, and nothing is met now.", each_of(four), [YES] * 4, YES, ["none"],
         area=Area(L21, "2021").having(nw="met", labour="met"))
    case("now/small", "On the four lists before, and 999 residents now.", each_of(four), [YES] * 4, YES, ["none"],
         area=small_parallel_society(999, NO))
    case("now/small-enough", "On the four lists before, and 1,000 residents now.", each_of(four), [YES] * 4, YES, [T],
         area=small_parallel_society(1000, YES))
    case("now/unknown-and-missing", "Education and one earlier list are unknown.", each_of({L17: U, L18: S, L19: S}), [YES, YES, YES, OPEN], OPEN, ["none", S, T],
         area=Area(L21, "2021").having(nw="met", labour="met", education="unknown"))
    case("own-list", "A list of its own date says nothing of the lists before it.", each_of({**four, L21: None}), [YES] * 4, YES, SETTLED_YES)
    case("later-list", "A list after its own date says nothing of the lists before it.", each_of({L18: S, L19: S, L20: S, L22: S}), [OPEN, YES, YES, YES], OPEN, EITHER)
    # Ids are compared exactly.
    exact = a_parallel_society(area_id="Mølleparken")
    for name, other, words in (("case", "mølleparken", "Another capital is"), ("blank", "Mølleparken ", "A blank more is")):
        rows = [(d, True, {"Mølleparken" if d != L19 else other: s}) for d, s in four.items()]
        case(f"ids/{name}", f"{words} another area, which was on the complete list of 2019 in its place.", rows, [YES, YES, NO, YES], NO, SETTLED_NO,
             area=copy.deepcopy(exact))
    rows = [(d, False, {"Mølleparken" if d != L19 else "MØLLEPARKEN": s}) for d, s in four.items()]
    case("ids/case-incomplete", "Other capitals are another area: a list that is not complete says nothing of this one.", rows, [YES, YES, OPEN, YES], OPEN, EITHER,
         area=copy.deepcopy(exact))
    rows = [(d, True, {"T\u00e5strupg\u00e5rd" if d != L19 else "Ta\u030astrupga\u030ard": s}) for d, s in four.items()]
    case("ids/unicode", "The same name in another Unicode form is another id.", rows, [YES, YES, NO, YES], NO, SETTLED_NO,
         area=a_parallel_society(area_id="T\u00e5strupg\u00e5rd"))


def small_parallel_society(number, verdict):
    area = Area(L21, "2021", small=True).having(nw="met", labour="met", education="met")
    return area.residents(number, verdict)


def lineage():
    file = File("required/lineage.json", "Lineage", "how-a-status-is-decided",
                "docs/law.md (lineage is applied only when given; of a merger the years count on which all predecessors agree); every verdict on an "
                "earlier list written by hand, by no implementation")

    def case(name, sentence, lists, lineage_, verdicts, earlier, possible, statuses=(), date=L18, area_id="parkerne"):
        area = a_parallel_society(date, "2018" if date < "2021-11-30" else "2021", area_id)
        area.lists(lists, statuses, lineage_, earlier, verdicts)
        file.case(f"lineage/{name}", sentence, f"lineage {name.replace('/', ' ')}", area, possible)

    def on_lists(*dates, complete=True, **areas):
        """The lists of these dates, with areas: id=status, or id={date: status}."""
        found = []
        for date in dates:
            rows = {}
            for area_id, status in areas.items():
                status = status.get(date) if isinstance(status, dict) else status
                if status:
                    rows[area_id] = on(date) if status == "on" else status
            found.append((date, complete, rows))
        return found

    before = (L14, L15, L16, L17)
    one = [("parkerne", "vollsmose", L18)]
    case("one", "A successor carries the years of its predecessor before its own first list.", on_lists(*before, vollsmose="on"), one, [YES] * 4, YES, [T])
    case("none-complete", "Without lineage, complete lists say that the successor was not on them.", on_lists(*before, vollsmose="on"), [], [NO] * 4, NO, [S])
    case("none-incomplete", "Without lineage, lists that are not complete say nothing of the successor.", on_lists(*before, complete=False, vollsmose="on"), [],
         [OPEN] * 4, OPEN, [S, T])
    case("incomplete", "By lineage the predecessor's rows count on lists that are not complete.", on_lists(*before, complete=False, vollsmose="on"), one,
         [YES] * 4, YES, [T])
    case("predecessor-not-on", "The predecessor was not on one of the lists.", on_lists(*before, vollsmose={L14: "on", L16: "on", L17: "on"}), one,
         [YES, NO, YES, YES], NO, [S])
    case("predecessor-unknown", "Of the predecessor one list is not known.", on_lists(L14, L16, L17, vollsmose="on"), one, [YES, OPEN, YES, YES], OPEN, [S, T])
    case("predecessor-status", "An earlier status of the predecessor counts.", on_lists(L14, L15, L16, vollsmose="on"), one, [YES] * 4, YES, [T],
         [("vollsmose", L17, [U])])
    case("predecessor-status-differs", "An earlier status of the predecessor is undetermined.", on_lists(L14, L15, L16, vollsmose="on"), one,
         [YES, YES, YES, OPEN], OPEN, [S, T], [("vollsmose", L17, ["none", U])])
    case("own-lists-after", "From its first list on, the successor's own rows count.", on_lists(L17, L18, L19, L20, vollsmose={L17: "on"},
         parkerne={L18: S, L19: S, L20: T}), one, [YES] * 4, YES, [T], date=L21)
    case("from-date-itself", "On the list of the lineage's date the successor stands for itself: its predecessor's row does not count.",
         on_lists(L15, L16, L17, L18, vollsmose="on"), one, [YES, YES, YES, NO], NO, [S], date=L19)
    case("after-its-date", "After its first list a row of the predecessor says nothing of the successor.",
         on_lists(L16, L17, L18, L19, complete=False, vollsmose={L16: "on", L17: "on", L19: S}, parkerne={L18: S}), one, [YES, YES, YES, OPEN], OPEN, [S, T], date=L20)
    case("between-lists", "The lineage's date is between two lists: the one before it is the predecessor's, the one after it the successor's.",
         on_lists(*before, vollsmose={L14: "on", L15: "on", L16: "on"}, parkerne={L17: "on"}), [("parkerne", "vollsmose", "2017-06-01")], [YES] * 4, YES, [T])
    case("between-lists-not-on", "The lineage's date is between two lists, and the predecessor's row on the one after it does not count.",
         on_lists(*before, vollsmose="on"), [("parkerne", "vollsmose", "2017-06-01")], [YES, YES, YES, NO], NO, [S])
    case("of-another", "The lineage of another area carries nothing to this one.", on_lists(*before, vollsmose="on"), one, [NO] * 4, NO, [S], area_id="haverne")
    case("split", "Of a split, each part that is given a lineage carries the years.", on_lists(*before, vollsmose="on"),
         [*one, ("haverne", "vollsmose", L18)], [YES] * 4, YES, [T], area_id="haverne")
    case("predecessor-itself", "A predecessor keeps its own years.", on_lists(*before, vollsmose="on"), one, [YES] * 4, YES, [T], area_id="vollsmose")
    case("ids-exact/successor", "The successor's id is compared exactly.", on_lists(*before, vollsmose="on"), [("Parkerne", "vollsmose", L18)], [NO] * 4, NO, [S])
    case("ids-exact/predecessor", "The predecessor's id is compared exactly.", on_lists(*before, vollsmose="on"), [("parkerne", "Vollsmose", L18)], [NO] * 4, NO, [S])
    merger = [("parkerne", "north", L18), ("parkerne", "south", L18)]
    case("merger/agree", "Of a merger, both predecessors were on every list.", on_lists(*before, north="on", south="on"), merger, [YES] * 4, YES, [T])
    case("merger/first-alone", "Of a merger, only the first predecessor was on one list: they disagree.", on_lists(*before, north="on",
         south={L14: "on", L15: "on", L17: "on"}), merger, [YES, YES, OPEN, YES], OPEN, [S, T])
    case("merger/second-alone", "Of a merger, only the second predecessor was on the lists: they disagree.", on_lists(*before, south="on"), merger,
         [OPEN] * 4, OPEN, [S, T])
    case("merger/neither", "Of a merger, neither predecessor was on one list: they agree that it was not.", on_lists(*before,
         north={L15: "on", L16: "on", L17: "on"}, south={L15: "on", L16: "on", L17: "on"}), merger, [NO, YES, YES, YES], NO, [S])
    case("merger/disagree-and-settled", "Of a merger, the predecessors disagree on one list and agree that they were not on another.", on_lists(*before,
         north={L15: "on", L16: "on", L17: "on"}, south={L15: "on", L16: "on"}), merger, [NO, YES, YES, OPEN], NO, [S])
    case("merger/one-unknown", "Of a merger, one predecessor was on a list and the other is not known on it.", on_lists(L14, L15, L16, north="on", south="on")
         + on_lists(L17, complete=False, north="on"), merger, [YES, YES, YES, OPEN], OPEN, [S, T])
    case("merger/one-unknown-other-not-on", "Of a merger, one predecessor was not on a list and the other is not known on it: not all agree.",
         on_lists(L14, L15, L16, north="on", south="on"), merger, [YES, YES, YES, OPEN], OPEN, [S, T], [("north", L17, ["none"])])
    case("merger/three", "Of a merger of three, the third was not on one list: they disagree.", on_lists(*before, north="on", south="on",
         west={L14: "on", L16: "on", L17: "on"}), [*merger, ("parkerne", "west", L18)], [YES, OPEN, YES, YES], OPEN, [S, T])
    chain = [("parkerne", "vollsmose", L18), ("vollsmose", "h-planen", L16)]
    case("chain/two-steps", "The predecessor has a predecessor of its own: each list by the one that stood on it.", on_lists(*before,
         **{"h-planen": {L14: "on", L15: "on"}, "vollsmose": {L16: "on", L17: "on"}}), chain, [YES] * 4, YES, [T])
    case("chain/first-not-on", "The predecessor's predecessor was not on one list.", on_lists(*before,
         **{"h-planen": {L15: "on"}, "vollsmose": {L16: "on", L17: "on"}}), chain, [NO, YES, YES, YES], NO, [S])
    case("chain/predecessor-after-its-date", "On and after its own date the predecessor stands for itself: its predecessor's row does not count.", on_lists(*before,
         **{"h-planen": "on", "vollsmose": {L17: "on"}}), chain, [YES, YES, NO, YES], NO, [S])
    case("chain/merger-within", "A predecessor is a merger itself, and those before it disagree on one list.", on_lists(*before,
         **{"north": {L14: "on", L15: "on"}, "south": {L15: "on"}, "vollsmose": {L16: "on", L17: "on"}}),
         [("parkerne", "vollsmose", L18), ("vollsmose", "north", L16), ("vollsmose", "south", L16)], [OPEN, YES, YES, YES], OPEN, [S, T])
    case("chain/one-of-a-merger", "Of a merger, one predecessor has the years of another area, and both agree.", on_lists(*before,
         **{"north": "on", "old-south": {L14: "on", L15: "on"}, "south": {L16: "on", L17: "on"}}), [*merger, ("south", "old-south", L16)], [YES] * 4, YES, [T])
    case("2021", "By the rule of 2021: the list of 2017 by lineage, the later ones by its own rows.", on_lists(L17, L18, L19, L20,
         **{"odense-vollsmose": {L17: "on"}, "odense-vollsmose-parkerne": {L18: T, L19: T, L20: T}}),
         [("odense-vollsmose-parkerne", "odense-vollsmose", L18)], [YES] * 4, YES, [T], date=L21, area_id="odense-vollsmose-parkerne")
    case("vulnerable-predecessor", "A predecessor that was a vulnerable area carries no parallel society.", on_lists(L17, L18, L19, L20,
         vollsmose={L17: "on", L18: V}, parkerne={L19: S, L20: S}), [("parkerne", "vollsmose", L19)], [YES, NO, YES, YES], NO, [S], date=L21)


# Dates.

def dates():
    file = File("required/dates.json", "The rule in force on a list's date, and the measurement year", "the-law-beside-the-data",
                "statute: the dates of entry into force as docs/law.md gives them (those of 2010 and 2014 unverified there); the measurement year as "
                "docs/conformance.md says; by no implementation")

    def error(name, date, sentence):
        area = Area(DATE["2010"]).having(nw="met", labour="met", convicted="met")
        document = area.document()
        document["list_date"], document["years"] = date, [
            {**row, "year": row["year"] - area.year + int(date[:4])} for row in document["years"]]
        file.cases.append({"id": f"dates/{name}", "sentence": sentence, "shows": f"date {name}", "area": document,
                           "expected": {"error": "before_the_first_rule"}})

    error("2010-09-30", "2010-09-30", "The day before the first rule: an error, and no silent none.")
    error("2009-10-01", "2009-10-01", "A year before the first rule: an error.")

    def at(date, regime, levels, possible, name, sentence, four_years=True):
        area = Area(date, regime).having(**{k: v for k, v in levels.items() if LIMITS[regime].get({"nw": NW, "labour": LABOUR, "convicted": CONV,
                                            "education": EDU, "income": INCOME}[k])})
        row = area.row(area.year)
        # The same area for the rules on both sides of the date: figures that one of them does not ask for are given too.
        for short, indicator in (("education", EDU), ("income", INCOME)):
            if indicator not in LIMITS[regime]:
                row[BASE[indicator]], row[PART[indicator]] = BASES[BASE[indicator]], FIGURES[indicator][levels.get(short, "unmet")]
                if indicator == INCOME:
                    area.region = [{"year": area.year, "taxpayers": 500_000, "gross_income": 160_000_000_000}]
        if four_years:
            for back in (2, 3):
                older, newer = area.row(area.year - back), area.row(area.year - 1)
                for key in ("aged_18_64", "outside_labour", "aged_18_plus", "convicted"):
                    older[key] = newer[key]
        if not area.national:
            area.national = [{"year": y, "aged_18_plus": 4_500_000, "convicted": 31_500} for y in area.window(2)]
        file.case(f"dates/{name}", sentence, f"date {name.replace('/', ' ')}", area, possible)

    two_of_three = dict(labour="met", convicted="met")                 # enough in 2010, and 2 of 5 in 2013
    three_of_five = dict(labour="met", education="met", income="met")  # 1 of 3 in 2010, enough in 2013
    for date, regime, first, second, words in (
            ("2010-10-01", "2010", YES, NO, "The first list"), ("2011-01-15", "2010", YES, NO, "A day of the extra list of January 2011"),
            ("2013-12-31", "2010", YES, NO, "The last day of the rule of 2010"),
            ("2014-01-01", "2013", NO, YES, "The first day of the rule of 2013"), ("2014-02-01", "2013", NO, YES, "The extra list of 1 February 2014")):
        status = {YES: "particularly_vulnerable", NO: "none"}
        at(date, regime, two_of_three, [status[first]], f"{date}/labour+convicted", f"{words}, {date}: labour and convictions are enough in 2010 alone.")
        at(date, regime, three_of_five, [status[second]], f"{date}/labour+education+income",
           f"{words}, {date}: labour, education and income are enough in 2013 alone.")
    for date, regime, words in (("2018-11-30", "2013", "The last day of the rule of 2013"),
                                ("2018-12-01", "2018", "The first list by the rules of 2018")):
        if date != "2018-12-01":
            at(date, regime, dict(labour="met", income="met"), ["none" if regime == "2013" else "vulnerable"], f"{date}/labour+income",
           f"{words}, {date}: labour and income are 2 of 5 in 2013 and 2 of 4 in 2018.", four_years=False)
        three = Area(date, regime).having(nw="met", labour="met", education="unmet")
        three.row(three.year)["basic_education"] = 550
        three.said[EDU] = {"U": YES} if regime == "2013" else {"V": NO, "S": NO}
        if regime == "2013":
            three.national = []
        file.case(f"dates/{date}/education-55", f"{words}, {date}: 55 per cent with basic education are more than 50, and not more than 60.",
                  f"date {date} education 55", three, "particularly_vulnerable" if regime == "2013" else "none")
    for date, regime, words in (("2021-11-29", "2018", "The last day of the rules of 2018"),
                                ("2021-11-30", "2021", "The first day of the rules of 2021"), ("2025-12-01", "2021", "A later list by the rules of 2021")):
        area = Area(date, regime)
        area.having(nw="met", labour="met", income="met")
        figures = {NW: 1200, LABOUR: "630", INCOME: 288_000_000}
        for indicator, figure in figures.items():
            area.counts(indicator, *[figure] * len(area.years_of(indicator)))
            area.say(indicator, "P" if regime == "2021" else "")
        file.case(f"dates/{date}/prevention", f"{words}, {date}: between the limits of prevention and of the vulnerable area.", f"date {date} prevention",
                  area, "prevention" if regime == "2021" else "none")
    # Which lists are asked for on a day that is no yearly one.
    for date, regime, lists, words in (
            ("2018-12-02", "2018", [L15, L16, L17, L18], "The day after a yearly list asks for that list"),
            ("2019-06-01", "2018", [L15, L16, L17, L18], "An extra list asks for the yearly lists before it"),
            ("2019-11-30", "2018", [L15, L16, L17, L18], "The day before a yearly list does not ask for it"),
            ("2021-11-29", "2018", [L17, L18, L19, L20], "The last day of the rules of 2018 asks for the list of 2020 and three before it"),
            ("2021-11-30", "2021", [L17, L18, L19, L20], "The first day of the rules of 2021 asks for the list of 2020 and three before it"),
            ("2022-01-01", "2021", [L18, L19, L20, L21], "A list of January asks for the list of December before it")):
        area = a_parallel_society(date, regime)
        assert area.asked() == lists
        area.lists(each_of({d: on(d) for d in lists}), earlier=YES, verdicts=[YES] * 4)
        file.case(f"dates/{date}/lists-before", f"{words}.", f"date {date} lists before", area, T)
    # The measurement year.
    area = Area("2014-02-01", "2013", year=2013).having(labour="met", education="met", income="met")
    area.extra["measurement_year"] = 2013
    file.case("dates/measurement-year/given", "The extra list of February 2014 with 2013 as its measurement year: windows end with 2013.",
              "measurement year given", area, "particularly_vulnerable")
    area = Area("2014-02-01", "2013").having(nw="unknown", labour="unknown", convicted="unknown", education="unknown", income="unknown").residents(None, OPEN)
    other = Area("2014-02-01", "2013", year=2013).having(labour="met", education="met", income="met")
    area.rows, area.region = other.rows, other.region
    file.case("dates/measurement-year/absent", "The extra list of February 2014 without a measurement year: it is 2014, of which nothing is given but the older labour and convictions.",
              "measurement year absent", area, ["none", "particularly_vulnerable"])
    area = Area("2015-12-01", "2013").having(labour="met", education="met", income="met")
    area.extra["measurement_year"] = 2015
    file.case("dates/measurement-year/same", "A measurement year that is the list's year changes nothing.", "measurement year same", area, "particularly_vulnerable")
    area = Area("2015-12-01", "2013", year=2013).having(labour="met", education="met", income="unmet")
    area.extra["measurement_year"] = 2013
    file.case("dates/measurement-year/two-years-before", "A measurement year two years before the list is taken as it is given: the rule is that of the list's date.",
              "measurement year two years before", area, "none")
    area = Area("2018-12-01", "2018", year=2017).having(labour="met", education="met")
    area.extra["measurement_year"] = 2017
    file.case("dates/measurement-year/rule-of-the-list", "A measurement year before 2018 does not change the rule: the list's date decides.",
              "measurement year and rule", area, "vulnerable")
    area = Area("2018-11-30", "2013", year=2018).having(labour="met", education="met")
    area.extra["measurement_year"] = 2018
    file.case("dates/measurement-year/rule-of-2013", "A measurement year of 2018 does not bring the rules of 2018 to a list before them.",
              "measurement year and rule of 2013", area, "none")
    area = Area("2015-12-01", "2013", year=2014, small=True).having(nw="met", labour="met", convicted="met")
    area.extra["measurement_year"] = 2014
    file.case("dates/measurement-year/residents", "The residents are those of the measurement year's counts: 1,000.", "measurement year and residents", area,
              "particularly_vulnerable")
    area = Area("2021-12-01", "2021", year=2020).having(nw="met", labour="met", education="met")
    area.extra["measurement_year"] = 2020
    area.lists(each_of({L17: U, L18: S, L19: S, L20: None}), earlier=NO, verdicts=[YES, YES, YES, NO])
    file.case("dates/measurement-year/lists", "The measurement year does not change which lists are asked for.", "measurement year and lists", area, S)


# Optional: suppressed counts, huge counts.

def between(low, high):
    return {"from": low, "to": high}


def suppressed():
    file = File("optional/suppressed.json", "Suppressed counts", "what-is-common-to-all-four",
                "statute for the verbs; what a suppressed count can be as docs/conformance.md says; ends worked out by hand, by no implementation")

    def case(name, sentence, regime, indicator, change, verdict, letter=None, **options):
        letter = letter or {"2010": "U", "2013": "U", "2018": "V"}[regime]
        area, without, having = pivotal(regime, letter, indicator)
        area.put(indicator, "unmet")
        rules = "".join(area.said[indicator])
        area.say(indicator, rules if verdict == YES else "", rules if verdict == OPEN else "")
        area.option(**options)
        change(area, area.row(area.year))
        file.case(f"suppressed/{name}", sentence, f"suppressed {name.replace('/', ' ')}", area,
                  {YES: [having], NO: [without], OPEN: [without, having]}[verdict])

    def row(**values):
        return lambda area, newest: newest.update(values)

    for name, low, high, verdict in (("below", 995, 999, NO), ("from-1000", 1000, 1004, YES), ("on-either-side", 995, 1004, OPEN)):
        area, status = residents_of("2013", "U")
        area.residents(between(low, high), verdict)
        file.case(f"suppressed/residents/{name}", f"{low:,} to {high:,} residents, and all else is met.", f"suppressed residents {name}", area,
                  {YES: [status], NO: ["none"], OPEN: ["none", status]}[verdict])
    for name, part, verdict in (("up-to-half", (1490, 1500), NO), ("past-half", (1490, 1501), OPEN), ("from-half", (1500, 1510), OPEN), ("beyond-half", (1501, 1510), YES)):
        case(f"part/{name}", f"{part[0]:,} to {part[1]:,} of 3,000 residents are non-Western.", "2013", NW, row(non_western=between(*part)), verdict)
    for name, base, verdict in (("beyond-half", (2990, 2999), YES), ("down-to-half", (2990, 3000), OPEN), ("half-at-most", (3000, 3010), NO)):
        case(f"base/{name}", f"1,500 of {base[0]:,} to {base[1]:,} residents are non-Western.", "2013", NW,
             row(non_western=1500, residents=between(*base)), verdict)

    def small_labour(part, base):
        def change(area, newest):
            newest.update({"aged_18_64": base, "outside_labour": part, "aged_30_59": 1, "basic_education": 0})
            area.row(area.year - 1).update({"aged_18_64": 10, "outside_labour": "4"})
        return change
    case("both/at-most-40", "Fewer than 5 of at least 10, and 4 of 10 the year before: at most exactly 40 per cent.", "2013", LABOUR,
         small_labour(between("0", "4"), between(10, 20)), NO)
    case("both/more-than-40", "Fewer than 5 of at least 9, and 4 of 10 the year before: more than 40 per cent is possible.", "2013", LABOUR,
         small_labour(between("0", "4"), between(9, 20)), OPEN)
    case("both/part-beyond-the-smallest-base", "1 to 4 of 1 to 4: anything from a quarter to all.", "2013", LABOUR, small_labour(between("1", "4"), between(1, 4)), OPEN)
    case("both/base-at-least-the-part", "8 to 9 of 2 to 11, of which at least 8: more than 40 per cent in the mean.", "2013", LABOUR,
         small_labour(between("8", "9"), between(2, 11)), YES)
    for name, newest, verdict in (("at-most", (50, 54), NO), ("at-most-more", (50, 55), OPEN), ("at-least", (54, 60), OPEN), ("at-least-more", (55, 60), YES)):
        def convicted(area, first, ends=newest):
            first["convicted"] = between(*ends)
            area.row(area.year - 1)["convicted"] = 54
        case(f"convicted/{name}", f"{newest[0]} to {newest[1]} of 2,000 convicted, and 54 the year before, against more than 2.7 per cent.", "2013", CONV, convicted, verdict)

    def few(area, first):
        first["convicted"] = between(0, 4)
        area.row(area.year - 1)["convicted"] = between(0, 4)
    case("convicted/fewer-than-5", "Fewer than 5 convicted in each year are known well enough.", "2013", CONV, few, NO)

    def thousandths(low, high):
        def change(area, first):
            first["outside_labour"] = between(low, high)
            area.row(area.year - 1)["outside_labour"] = "720"
        return change
    case("thousandths/at-most", "719.5 to 720 of 1,800, and 720 the year before: at most exactly 40 per cent.", "2013", LABOUR, thousandths("719.5", "720"), NO)
    case("thousandths/at-least", "720.001 to 721 of 1,800, and 720 the year before: more than 40 per cent.", "2013", LABOUR, thousandths("720.001", "721"), YES)

    def pooled(low, high):
        def change(area, first):
            first["outside_labour"] = between(low, high)
            area.row(area.year - 1).update({"aged_18_64": 3600, "aged_18_plus": 4000, "outside_labour": "1080"})
        return change
    case("pooled/at-most", "Pooled, 1,000 to 1,080 and 1,080 of 5,400: at most exactly 40 per cent, though the mean of yearly shares can be more.", "2013", LABOUR,
         pooled("1000", "1080"), NO, averaging="pooled_share")
    case("pooled/more", "Pooled, 1,000 to 1,080.001 and 1,080 of 5,400: more than 40 per cent is possible.", "2013", LABOUR, pooled("1000", "1080.001"), OPEN,
         averaging="pooled_share")
    for name, basic, unknown_, verdict in (("2013/at-most", (390, 400), (90, 100), NO), ("2013/more", (390, 400), (90, 101), OPEN), ("2013/at-least", (400, 410), (101, 110), YES)):
        case(f"unknown-education/{name}", f"By the rule of 2013: {basic[0]} to {basic[1]} basic and {unknown_[0]} to {unknown_[1]} unknown of 1,000.", "2013", EDU,
             row(basic_education=between(*basic), unknown_education=between(*unknown_)), verdict)
    for name, basic, unknown_, verdict in (("2018/at-most", (490, 500), (0, 100), NO), ("2018/more", (590, 600), (0, 1), OPEN), ("2018/at-least", (601, 605), (0, 4), YES)):
        case(f"unknown-education/{name}", f"By the rule of 2018: {basic[0]} to {basic[1]} basic and {unknown_[0]} to {unknown_[1]} unknown of 1,000.", "2018", EDU,
             row(basic_education=between(*basic), unknown_education=between(*unknown_)), verdict)
    case("unknown-education/2018/choice", "By the practice: 500 basic and 101 to 105 unknown of 1,000 are more than 60 per cent.", "2018", EDU,
         row(basic_education=500, unknown_education=between(101, 105)), YES, unknown_education="counts_as_basic")
    for name, payers, verdict in (("fewer", (1490, 1500), NO), ("more", (1501, 1510), YES), ("from-as-many", (1500, 1510), OPEN)):
        case(f"income/taxpayers/{name}", f"264,000,000 kroner of {payers[0]:,} to {payers[1]:,} taxpayers: 55 per cent with 1,500.", "2013", INCOME,
             row(taxpayers=between(*payers), gross_income=264_000_000), verdict)

    case("income/taxpayers/from-0", "264,000,000 kroner of up to 1,500 taxpayers are somebody's: at least 55 per cent.", "2013", INCOME,
         row(taxpayers=between(0, 1500), gross_income=264_000_000), NO)
    case("income/taxpayers/from-0-of-nothing", "0 kroner of up to 1,500 taxpayers may be nobody's: unknown.", "2013", INCOME,
         row(taxpayers=between(0, 1500), gross_income=0), OPEN)
    for low, verdict, words in ((0, OPEN, "it may be that nobody is measured, and the share is anything"), (1, NO, "the share is 0")):
        def none_convicted(area, first, low=low):
            for year in area.window():
                area.row(year).update({"convicted": 0, "aged_18_plus": between(low, 2000)})
        case(f"base/from-{low}", f"0 of {low} to 2,000 are convicted: {words}.", "2013", CONV, none_convicted, verdict)
    for printed, verdict in (("45.0 %", NO), ("55.0 %", YES)):
        def of_three(area, first, printed=printed):
            first.update({"aged_30_59": 3, "basic_education": between(1, 2)})
            area.publish(EDU, printed)
        case(f"no-whole-number/{printed[:4]}", f"1 to 2 of 3 have basic education only, printed {printed[:4]}: a figure between the two, which no whole number gives.",
             "2013", EDU, of_three, verdict)

    def region(low, high, income):
        def change(area, first):
            first["gross_income"] = income
            area.region[0]["taxpayers"] = between(low, high)
        return change
    case("income/region/at-least", "The region has 499,990 to 500,000 taxpayers, so that its mean may be higher: less than 55 per cent.", "2013", INCOME,
         region(499_990, 500_000, 263_999_999), YES)
    case("income/region/from-0", "The region has up to 500,000 taxpayers, and at least 1, as its income is not 0: its mean is at least 320,000.", "2013", INCOME,
         region(0, 500_000, 263_999_999), YES)
    case("income/region/on-either-side", "The region has 500,000 to 500,010 taxpayers, so that its mean may be lower: undetermined.", "2013", INCOME,
         region(500_000, 500_010, 263_999_999), OPEN)
    case("income/region/at-most", "The region has 500,000 to 500,010 taxpayers, so that its mean is at most 320,000: not less than 55 per cent.", "2013", INCOME,
         region(500_000, 500_010, 264_000_000), NO)

    def country(low, high, number):
        def change(area, first):
            for back in (0, 1):
                area.row(area.year - back)["convicted"] = number
                area.national[back]["convicted"] = between(low, high)
        return change
    case("national/at-most", "The country's share is at most 0.7 per cent: exactly 3 times that is met.", "2018", CONV, country(31_490, 31_500, 42), YES)
    case("national/at-least", "The country's share is at least 0.7 per cent: just below 3 times that is not met.", "2018", CONV, country(31_500, 31_510, 41), NO)
    case("national/on-either-side", "The country's share is 0.7 per cent or a little more: exactly 3 times 0.7 is undetermined.", "2018", CONV,
         country(31_500, 31_510, 42), OPEN)
    area = Area(DATE["2021"], small=True).having(nw="between", labour="between", income="between").residents(between(998, 1002), OPEN)
    area.row(area.year)["non_western"] = 400
    file.case("suppressed/residents/joint", "998 to 1,002 residents, of whom 400 non-Western, between the limits of prevention and the vulnerable area: none or prevention.",
              "suppressed residents and gate", area, ["none", "prevention"])
    area = Area(DATE["2021"]).having(nw="between", income="met").put(LABOUR, "met").say(LABOUR, "P", "VS")
    for year in area.window():
        area.row(year)["outside_labour"] = between("600", "800")
    file.case("suppressed/joint/labour-past-the-laxer-limit", "Labour between 33 and 45 per cent, income below 55: prevention or vulnerable.",
              "suppressed labour past the laxer limit", area, ["prevention", "vulnerable"])
    area = Area(DATE["2021"]).having(nw="between", income="met").put(LABOUR, "met").say(LABOUR, "", "PVS")
    for year in area.window():
        area.row(year)["outside_labour"] = between("500", "800")
    file.case("suppressed/joint/labour-over-both-limits", "Labour between 28 and 45 per cent, income below 55: none, prevention or vulnerable.",
              "suppressed labour over both limits", area, ["none", "prevention", "vulnerable"])


# Counts near the largest that the format holds, 9,223,372,036,854,775,807; persons who count in part, in thousandths of a
# person near it.
HUGE_BASES = {"residents": 9_200_000_000_000_000_000, "aged_18_64": 9_000_000_000_000_000, "aged_18_plus": 9_100_000_000_000_000_000,
              "aged_30_59": 8_000_000_000_000_000, "taxpayers": 1_000_000_000_000}
HUGE_FIGURES = {
    NW: {"unmet": 920_000_000_000_000_000, "met": 8_000_000_000_000_000_000,
         "50": (4_599_999_999_999_999_999, 4_600_000_000_000_000_000, 4_600_000_000_000_000_001)},
    LABOUR: {"unmet": "900000000000000", "met": "5400000000000000",
             "40": ("3599999999999999.999", "3600000000000000", "3600000000000000.001")},
    CONV: {"unmet": 9_100_000_000_000_000, "met": 910_000_000_000_000_000,
           "2.7": (245_699_999_999_999_999, 245_700_000_000_000_000, 245_700_000_000_000_001),
           "3x": (191_099_999_999_999_999, 191_100_000_000_000_000, 191_100_000_000_000_001)},
    EDU: {"unmet": 800_000_000_000_000, "met": 7_000_000_000_000_000,
          "50": (3_999_999_999_999_999, 4_000_000_000_000_000, 4_000_000_000_000_001)},
    # Of a region whose mean is 9,000,000 of a currency that is worth little: 55 per cent is 4,950,000.
    INCOME: {"unmet": 9_000_000_000_000_000_000, "met": 1_000_000_000_000_000_000,
             "55": (4_949_999_999_999_999_999, 4_950_000_000_000_000_000, 4_950_000_000_000_000_001)},
}


def huge():
    file = File("optional/huge-counts.json", "Counts beyond 64 bits on the way", "what-is-common-to-all-four",
                STATUTE + "the verbs of each rule as docs/law.md gives them" + BY_VERB)
    ordinary = (BASES.copy(), copy.deepcopy(FIGURES))
    BASES.update(HUGE_BASES)
    FIGURES.update(HUGE_FIGURES)
    try:
        for regime, letter, indicators in (("2010", "U", [LABOUR, CONV]), ("2013", "U", [NW, LABOUR, EDU, INCOME]), ("2018", "V", [CONV])):
            for indicator in indicators:
                limit, verb = limit_of(regime, letter, indicator)
                for side in SIDES:
                    area, without, having = pivotal(regime, letter, indicator)
                    area.put(indicator, f"{side} {limit}")
                    for row in area.region:
                        row.update({"taxpayers": 1_000_000_000_000, "gross_income": 9_000_000_000_000_000_000})
                    if indicator == CONV and area.national:
                        for row in area.national:
                            row.update({"aged_18_plus": 9_100_000_000_000_000_000, "convicted": 63_700_000_000_000_000})
                    verdict = area.said[indicator][letter]
                    file.case(f"huge/{regime}/{indicator}/{side}",
                              f"Of {RULE_WORDS[regime, letter]}: {WORDS[indicator]} {side} {LIMIT_WORDS[limit]} by the smallest unit, of figures of 16 to 19 digits."
                              if side != "at" else f"Of {RULE_WORDS[regime, letter]}: {WORDS[indicator]} at exactly {LIMIT_WORDS[limit]}, of figures of 16 to 19 digits.",
                              f"huge {regime} {indicator} {side}", area, having if verdict == YES else without)
    finally:
        BASES.update(ordinary[0])
        FIGURES.update(ordinary[1])
    # Four bases without a common divisor: the exact mean has a denominator of their product.
    bases = [1_000_003, 1_000_033, 1_000_037, 1_000_039]
    for side, verdict in (("below", NO), ("at", NO), ("above", YES)):
        area, without, having = pivotal("2010", "U", LABOUR)
        area.put(LABOUR, f"{side} 40")
        for back, base in enumerate(bases):
            thousandths = 400 * base - (1 if back == 0 and side == "below" else 0) + (1 if back == 0 and side == "above" else 0)
            area.row(area.year - back).update({"aged_18_64": base, "aged_18_plus": 2_000_000, "outside_labour": f"{thousandths // 1000}.{thousandths % 1000:03}"})
            area.row(area.year - back)["convicted"] = 100_000
        area.row(area.year).update({"residents": 3_000_000, "non_western": 300_000})
        file.case(f"huge/four-bases/{side}", f"Four bases of a million without a common divisor, {'exactly' if side == 'at' else 'a thousandth of a person ' + side} 40 per cent in the mean.",
                  f"huge four bases {side}", area, having if verdict == YES else without)
    # The country and the area with bases of their own in each year.
    for side, parts, verdict in (("below", (20_999_999, 42_000_042), NO), ("at", (21_000_000, 42_000_042), YES)):
        area, without, having = pivotal("2018", "V", CONV)
        area.put(CONV, f"{side} 3x").counts(CONV, *parts, bases=[1_000_000_000, 2_000_002_000])
        area.national = [{"year": area.year, "aged_18_plus": 7_000_000_007_000, "convicted": 49_000_000_049},
                         {"year": area.year - 1, "aged_18_plus": 5_000_000_003_000, "convicted": 35_000_000_021}]
        area.row(area.year)["residents"] = 1_500_000_000
        area.row(area.year)["non_western"] = 150_000_000
        file.case(f"huge/national/{side}", "Every base of the area and of the country is another, and each share is exactly on its part: "
                  + ("exactly 3 times the national share." if side == "at" else "a person below 3 times the national share."),
                  f"huge national {side}", area, having if verdict == YES else without)


# Writing and checking.

def check_number(value, path):
    if isinstance(value, float):
        raise AssertionError(f"{path}: floating point")
    if isinstance(value, dict):
        for key, inner in value.items():
            check_number(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for inner in value:
            check_number(inner, path)


KEYS = {
    "case": {"id", "sentence", "shows", "area", "earlier_lists", "averaging", "unknown_education", "expected"},
    "area": {"format", "area_id", "list_date", "measurement_year", "residents", "years", "region_years", "national_years",
             "published", "national"},
    "years": {"year", *BASES, *PART.values(), "unknown_education"},
    "region_years": {"year", "region", "taxpayers", "gross_income"},
    "national_years": {"year", "aged_18_plus", "convicted"},
    "figure": {"indicator", "window_years", "education", "printed", "evidence"},
    "earlier_lists": {"format", "lists", "earlier_statuses", "lineage"},
    "lists": {"date", "is_complete", "rows"},
    "rows": {"area_id", "status"},
    "earlier_statuses": {"area_id", "list_date", "possible_statuses"},
    "lineage": {"successor", "predecessor", "from"},
}


def check_keys(value, kind):
    assert set(value) <= KEYS[kind], (kind, set(value) - KEYS[kind])
    for key, inner in value.items():
        if key in ("area", "earlier_lists"):
            check_keys(inner, key)
        elif key in ("published", "national") or key in KEYS and key != "area":
            for item in inner:
                check_keys(item, "figure" if key in ("published", "national") else key)


def check_area(area, name):
    """What docs/area.schema.json says besides: each year once, none after the measurement year, a part at most its base,
    residents in one place."""
    year = area.get("measurement_year") or int(area["list_date"][:4])
    counted = [row.get("residents") for row in area.get("years", []) if row["year"] == year]
    assert "residents" not in area or counted in ([], [None]), name
    for key in ("years", "region_years", "national_years"):
        years = [row["year"] for row in area.get(key, [])]
        assert len(years) == len(set(years)) and all(y <= year for y in years), (name, key)
    for row in area.get("years", []):
        for part, base in (("non_western", "residents"), ("aged_18_64", "residents"), ("aged_18_plus", "residents"),
                           ("aged_18_64", "aged_18_plus"), ("aged_30_59", "aged_18_64"), ("convicted", "aged_18_plus"),
                           ("basic_education", "aged_30_59"), ("unknown_education", "aged_30_59"),
                           ("outside_labour", "aged_18_64")):
            if row.get(part) is not None and row.get(base) is not None:
                low = row[part]["from"] if isinstance(row[part], dict) else row[part]
                high = row[base]["to"] if isinstance(row[base], dict) else row[base]
                assert Decimal(low) <= high, (name, part, base)
        assert not isinstance(row.get("outside_labour"), int), name
    figures = [(f["indicator"], f["window_years"], f.get("education")) for f in area.get("published", [])]
    assert len(figures) == len(set(figures)), name


def check_history(history, name):
    """Statuses that the rules of a list's date can give; lineage of one date for each successor, which is on no list before it."""
    lists = history.get("lists", [])
    rows = [(one["date"], row["area_id"], [row["status"]]) for one in lists for row in one["rows"]]
    rows += [(one["list_date"], one["area_id"], one["possible_statuses"]) for one in history.get("earlier_statuses", [])]
    for date, area_id, statuses in rows:
        allowed = {U} if date < "2018-12-01" else {V, S, T} if date < "2021-11-30" else {P, V, S, T}
        assert set(statuses) <= allowed | {"none"}, (name, date)
        starts = {row["from"] for row in history.get("lineage", []) if row["successor"] == area_id}
        assert len(starts) <= 1 and all(start <= date for start in starts), (name, area_id)


def anchors():
    found = set()
    for line in open(LAW, encoding="utf-8"):
        if line.startswith("#"):
            found.add(re.sub(r"[^a-z0-9 -]", "", line.lstrip("#").strip().lower()).replace(" ", "-"))
    return found


def check_files():
    ids, shows, headings = {}, {}, anchors()
    for file in FILES.values():
        assert file.anchor in headings, (file.path, file.anchor)
        assert file.cases, file.path
        for case in file.cases:
            name = case["id"]
            assert re.fullmatch(r"[a-z0-9_.+-]+(/[a-z0-9_.+-]+)+", name), name
            assert name not in ids, f"{name}: twice"
            assert case["shows"] not in shows, f"{name} and {shows[case['shows']]} show the same: {case['shows']}"
            ids[name], shows[case["shows"]] = file.path, name
            check_number(case, name)
            check_keys(case, "case")
            check_area(case["area"], name)
            check_history(case.get("earlier_lists", {}), name)
    for regime, letters in RULES.items():
        for letter, (_, criteria, gates_) in letters.items():
            for indicator, side in itertools.product(criteria + gates_, SIDES):
                assert f"{regime}/{NAMES[letter]}/{indicator}/counts/{side}" in ids, (regime, letter, indicator, side)
    asked = {}
    for file in FILES.values():
        for case in file.cases:
            question = compact({k: v for k, v in case.items() if k not in ("id", "sentence", "shows", "expected")})
            assert question not in asked, f"{case['id']} asks what {asked[question]} asks"
            asked[question] = case["id"]


def main(arguments):
    if arguments not in ([], ["--check"]):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    for section in SECTIONS:
        section()
    check_files()
    texts = {os.path.join(CASES, path): file.text() for path, file in FILES.items()}
    wrong = []
    for folder in ("required", "optional"):
        folder = os.path.join(CASES, folder)
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            if os.path.join(folder, name) not in texts:
                wrong.append(f"{os.path.relpath(os.path.join(folder, name), CASES)}: not written by write_cases.py")
    for path, text in texts.items():
        if arguments:
            if not os.path.exists(path) or open(path, encoding="utf-8", newline="").read() != text:
                wrong.append(f"{os.path.relpath(path, CASES)}: not what write_cases.py writes")
        else:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="\n") as out:
                out.write(text)
    for file in FILES.values():
        print(f"{len(file.cases):4}  {file.path}")
    print(f"{sum(len(file.cases) for file in FILES.values()):4}  cases")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


SECTIONS = [size, regimes, means, k_of_n, gates, unknown, joint_bands, unknown_education, national_share, printed_figures, counts_and_print,
            earlier_lists, lineage, dates, suppressed, huge]

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
