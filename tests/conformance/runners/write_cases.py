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

HERE = os.path.dirname(os.path.abspath(__file__))
CASES = os.path.dirname(HERE)
LAW = os.path.join(CASES, "..", "..", "docs", "law.md")

YES, NO, OPEN = "met", "not_met", "undetermined"
STATUSES = ["none", "particularly_vulnerable", "prevention", "vulnerable", "parallel_society", "transformation"]
INDICATORS = ["non_western", "outside_labour", "convicted", "basic_education", "income"]
NW, LABOUR, CONV, EDU, INCOME = INDICATORS

# ---------------------------------------------------------------- the law, as docs/law.md says it

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
                "2017-12-01", "2018-12-01", "2019-12-01", "2020-12-01", "2021-12-01", "2022-12-01", "2023-12-01"]
DATE = {"2010": "2012-10-01", "2013": "2015-12-01", "2018": "2018-12-01", "2021": "2021-12-01"}

# ---------------------------------------------------------------- figures on the sides of the limits

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
        self.history, self.earlier = None, None
        if self.regime in ("2018", "2021"):
            self.national = [{"year": y, "aged_18_plus": 4_500_000, "convicted": 31_500} for y in self.window()]
            self.not_on_the_last_list()
        else:
            self.earlier = None
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


# ---------------------------------------------------------------- small steps from stated verdicts

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


# ---------------------------------------------------------------- files

FILES = {}
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
        lines = ["{", '  "$schema": "../../../docs/conformance.schema.json",', '  "format": "kriterium-conformance/1",',
                 f'  "section": {compact(self.section)},', f'  "law": "docs/law.md#{self.anchor}",',
                 f'  "expected_from": {compact(self.expected_from)},', '  "cases": [']
        for i, case in enumerate(self.cases):
            lines.append("    {")
            keys = list(case)
            lines += [f'      "{key}": {compact(case[key])}{"," if key != keys[-1] else ""}' for key in keys]
            lines.append("    }" + ("," if i + 1 < len(self.cases) else ""))
        return "\n".join(lines + ["  ]", "}", ""])


def compact(value):
    return json.dumps(value, ensure_ascii=False)


# ---------------------------------------------------------------- the criteria of each rule, one by one

SHORT = {NW: "non_western", LABOUR: "outside_labour", CONV: "convicted", EDU: "basic_education", INCOME: "income"}
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
        limit, verb = limit_of(regime, letter, indicator)
        name, words = SHORT[indicator], LIMIT_WORDS[limit]
        what = f"{WORDS[indicator]} are" if indicator != INCOME else f"{WORDS[indicator]} is"
        must = "gate" if indicator in gates else "criterion"
        for way, sides in (("counts", SIDES), ("printed", ["printed_" + side for side in SIDES]), ("interval", ["up_to", "from"])):
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
        area, without, having = pivotal(regime, letter, indicator)
        area.put(indicator, "unknown")
        if letter == "S" and regime == "2021" and indicator != EDU and indicator != NW:
            possible = ["none", "prevention", "parallel_society"]  # below both limits, between them, beyond both
        elif letter == "S" and indicator == NW:
            possible = ["vulnerable", "parallel_society"]
        else:
            possible = [without, having]
            if letter == "V" and regime == "2021":
                assert area.said[NW]["P"] == NO
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
        one_by_one(File(path, section, anchor, STATUTE + source + BY_VERB), regime, letter)


def size():
    file = File("required/size.json", "Size: at least 1,000 residents", "what-is-common-to-all-four",
                STATUTE + "§ 61 a and § 61 b, mindst 1.000 beboere" + BY_VERB)
    for regime, letters in RULES.items():
        for letter in letters:
            of = RULE_WORDS[regime, letter]
            for number, verdict in ((999, NO), (1000, YES), (1001, YES)):
                area, status = residents_of(regime, letter)
                area.residents(number, verdict)
                file.case(f"size/{regime}/{NAMES[letter]}/{number}",
                          f"Of {of}: {number:,} residents, and all else is met; the act says at least 1,000.",
                          f"size {regime} {NAMES[letter]} {number}", area, status if verdict == YES else "none")
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
    area = Area(DATE["2013"]).having(labour="met", convicted="met")
    area.put(NW, "unknown").residents(None, YES)
    area.row(area.year)["non_western"] = 2400
    area.extra["residents"] = 3000
    file.case("size/beside-the-counts/no-base",
              "Residents that are given beside the yearly counts are no base of the share of non-Western residents.",
              "residents beside the counts are no base", area, ["none", "particularly_vulnerable"])
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


# ---------------------------------------------------------------- means over years

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
        for letter, (_, criteria, _) in letters.items():
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
                        file.case(f"means/{regime}/{NAMES[letter]}/{SHORT[indicator]}/{reading}/{side}",
                                  f"Of {RULE_WORDS[regime, letter]}: {by} of {WORDS[indicator]} is {where} {words}, "
                                  f"where the {other}.",
                                  f"unequal years {regime} {NAMES[letter]} {SHORT[indicator]} {reading} {side}", area, status)

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
            file.case(f"means/one-date/{SHORT[indicator]}/{'met' if met else 'not-met'}",
                      f"Of {WORDS[indicator]} the measurement year alone decides, though the year before says otherwise.",
                      f"one date {SHORT[indicator]} {'met' if met else 'not met'}", area, having if met else without)

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
        file.case(f"means/empty-base/{SHORT[indicator]}", f"Of nobody, {WORDS[indicator]} are not known; never 0."
                  if indicator == EDU else "Without taxpayers the mean gross income is not known; never 0.",
                  f"empty base {SHORT[indicator]}", area, [without, having])
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


# ---------------------------------------------------------------- writing and checking

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


def count_ends(count):
    return [int(end) for end in (count["from"], count["to"])] if isinstance(count, dict) else [count, count]


def check_area(area, name):
    """What docs/area.schema.json says besides: each year once, none after the measurement year, a part at most its base."""
    year = area.get("measurement_year") or int(area["list_date"][:4])
    for key in ("years", "region_years", "national_years"):
        years = [row["year"] for row in area.get(key, [])]
        assert len(years) == len(set(years)) and all(y <= year for y in years), (name, key)
    for row in area.get("years", []):
        for part, base in (("non_western", "residents"), ("aged_18_64", "residents"), ("aged_18_plus", "residents"),
                           ("aged_18_64", "aged_18_plus"), ("aged_30_59", "aged_18_64"), ("convicted", "aged_18_plus"),
                           ("basic_education", "aged_30_59"), ("unknown_education", "aged_30_59"),
                           ("outside_labour", "aged_18_64")):
            if row.get(part) is not None and row.get(base) is not None:
                ends = count_ends(row[part]) if part != "outside_labour" else [
                    float(e) for e in ((row[part]["from"], row[part]["to"]) if isinstance(row[part], dict) else [row[part]] * 2)]
                assert ends[0] <= count_ends(row[base])[1], (name, part, base)
        for key in ("outside_labour",):
            assert not isinstance(row.get(key), int), (name, key)
    figures = [(f["indicator"], f["window_years"], f.get("education")) for f in area.get("published", [])]
    assert len(figures) == len(set(figures)), name


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


SECTIONS = [size, regimes, means]

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
