"""The formulas of docs/scoring.md once more, in another language and from days ago instead of dates.

    python3 reference.py > reference.json

The tests read reference.json alone, facts and figures both.
"""

import json
from math import exp, prod

CHANNEL = dict(meet=1, call=0.8, video=0.8, event=0.6, mail=0.4, message=0.3, social=0.15, card=0.1, broadcast=0.02)
DEPTH = {1: 1, 2: 1.5, 3: 2}
WEIGHTS = dict(mission=0.28, strength=0.22, balance=0.18, trust=0.14, interest=0.10, perspective=0.08)
FRESH = {"person": 730, "occupied-with": 180, "strength": 730, "resource": 730, "experience": 730, "challenge": 180}


def strength(contacts, closeness=None):
    """contacts: (days ago, kind, depth[, answered])"""
    days = {}
    for age, kind, depth, *answered in contacts:
        weight = CHANNEL[kind] * DEPTH[depth] * (1 if answered in ([], [True]) else 0.2)
        days[age] = max(days.get(age, 0), weight)
    value = 1 - exp(-sum(weight * 14 / (age + 14) for age, weight in days.items()))
    return value if closeness is None else 0.7 * value + 0.3 * (closeness - 1) / 4


def balance(gave, took):
    """gave, took: (days ago, magnitude)"""
    given = sum(m * 0.5 ** (age / 365) for age, m in gave)
    taken = sum(m * 0.5 ** (age / 365) for age, m in took)
    both = given + taken
    evidence = 1 - exp(-both / 6)
    reciprocity = 2 * min(given, taken) / both if both else 0
    value = evidence * reciprocity + (1 - evidence) * 0.5
    return dict(b=(given - taken) / (both + 3), r=reciprocity, E=evidence, B=value if gave or took else None)


def side(promises):
    """promises: (days ago, "kept" | "late" | "broken")"""
    if not promises:
        return None
    kept = sum({"kept": 1, "late": 0.5, "broken": 0}[what] * 0.5 ** (age / 730) for age, what in promises)
    broken = sum(0.5 ** (age / 730) for age, what in promises if what == "broken")
    return (kept + 1) / (kept + 2 * broken + 2)


def trust(mine, theirs):
    t = [(share, side(promises)) for share, promises in ((0.6, theirs), (0.4, mine)) if promises]
    return sum(share * value for share, value in t) / sum(share for share, _ in t) if t else None


def mission(fits):
    """fits: (weight, answer 0..3)"""
    return 1 - prod(1 - w * a / 3 for w, a in fits) if fits else None


def interest(facts):
    """facts: (area, days ago)"""
    best = {}
    for area, age in facts:
        fresh = FRESH[area]
        share = 1 if age <= fresh else max(0.3, 1 - 0.7 * (age - fresh) / fresh)
        best[area] = max(best.get(area, 0), share)
    return sum(best.values()) / 6


def index(parts):
    known = {name: value for name, value in parts.items() if value is not None}
    return 100 * sum(WEIGHTS[name] * value for name, value in known.items()) / sum(WEIGHTS[name] for name in known)


def person(name, contacts, gave, took, kept, broken, fits, I, N):
    own = [(0, "kept")] * kept + [(0, "broken")] * broken
    ledger = balance(gave, took)
    parts = dict(
        mission=mission(fits), strength=strength(contacts), balance=ledger["B"],
        trust=trust(own, []), interest=I, perspective=N,
    )
    facts = dict(contacts=contacts, gave=gave, took=took, kept=kept, broken=broken, fits=fits, I=I, N=N)
    return dict(name=name, facts=facts, parts=parts, b=ledger["b"], index=index(parts))


PEOPLE = [
    person("Anne", [(20, "meet", 3), (75, "call", 2), (140, "meet", 3), (260, "meet", 2)],
           [(300, 1)], [(20, 3), (140, 3), (260, 2)], 1, 1, [(0.9, 2), (0.6, 1)], 0.6, 0.3),
    person("Bo", [(9, "card", 1)], [], [], 0, 0, [(0.9, 3)], 0, 0.9),
    person("Carl", [(1300, "meet", 3), (1400, "meet", 3), (1500, "call", 2)],
           [(1400, 5)], [(1500, 3)], 3, 0, [(0.9, 2), (0.6, 3)], 0.3, 0.8),
    person("Dorte", [(10, "meet", 1), (40, "mail", 1), (70, "meet", 1), (100, "meet", 1)],
           [(40, 1)], [(70, 1)], 2, 0, [(0.6, 0)], 0.5, 0.1),
    person("Emil", [(30, "mail", 1), (60, "meet", 2), (120, "mail", 1)],
           [(30, 3), (60, 3), (120, 5), (200, 3)], [], 4, 0, [(0.9, 1)], 0.5, 0.4),
    person("Fie", [(8, "meet", 3), (35, "call", 2), (60, "meet", 2), (95, "meet", 3)],
           [(35, 3), (95, 2)], [(60, 3), (8, 2)], 5, 0, [(0.9, 3), (0.6, 2)], 0.8, 0.5),
]

STRENGTH = {
    "nobody ever met": [],
    "met once two days ago": [(2, "meet", 1)],
    "met once thirty days ago": [(30, "meet", 1)],
    "met once a year ago": [(365, "meet", 1)],
    "met each quarter for two years, last a month ago": [(30 + 91 * n, "meet", 1) for n in range(8)],
    "met each week for a year": [(7 * n, "meet", 1) for n in range(1, 53)],
    "a mail each month for two years, last three weeks ago": [(20 + 30 * n, "mail", 1) for n in range(24)],
    "forty meetings, one a month, that ended four years ago": [(1460 + 30 * n, "meet", 1) for n in range(40)],
    "a card three days ago": [(3, "card", 1)],
    "a call nobody took, today": [(0, "call", 1, False)],
    "a candid video call today": [(0, "video", 3)],
    "a day with a mail, a message and a broadcast": [(5, "mail", 1), (5, "message", 2), (5, "broadcast", 3)],
    "an event and a post that was liked": [(40, "event", 2), (3, "social", 1)],
}

CLOSENESS = {"met once two days ago": [(2, "meet", 1)], "nobody ever met": []}

BALANCE = {
    "nothing": ([], []),
    "a first favour today": ([(0, 1)], []),
    "one taken today": ([], [(0, 5)]),
    "half a day each, a year ago": ([(365, 3)], [(365, 3)]),
    "a decisive one two years ago for two of an hour": ([(730, 8)], [(10, 2), (100, 2)]),
    "three times as much taken": ([(0, 1)], [(0, 3)]),
}

TRUST = {
    "nothing promised": ([], []),
    "mine kept today": ([(0, "kept")], []),
    "theirs kept today": ([], [(0, "kept")]),
    "mine broken today": ([(0, "broken")], []),
    "mine broken two years ago": ([(730, "broken")], []),
    "mine kept late": ([(0, "late")], []),
    "one of each on both sides": ([(10, "kept"), (20, "late"), (30, "broken")], [(1, "kept"), (400, "broken")]),
}

MISSION = {
    "no goal": [],
    "a goal it does not fit": [(0.6, 0)],
    "one goal met in full": [(0.9, 3)],
    "three goals met in part": [(0.9, 1), (0.6, 2), (0.3, 3)],
}

INTEREST = {
    "nothing known": [],
    "one fresh area": [("person", 730)],
    "all six, fresh": [(area, 0) for area in FRESH],
    "one half stale": [("challenge", 270)],
    "one stale for ever": [("occupied-with", 4000)],
    "the freshest of an area": [("strength", 3000), ("strength", 800), ("resource", 1095)],
}

print(json.dumps(dict(
    people=PEOPLE,
    strength=[dict(name=name, contacts=contacts, closeness=None, S=strength(contacts))
              for name, contacts in STRENGTH.items()]
    + [dict(name=f"{name}, closeness {q}", contacts=contacts, closeness=q, S=strength(contacts, q))
       for name, contacts in CLOSENESS.items() for q in (1, 3, 5)],
    balance=[dict(name=name, gave=gave, took=took, **balance(gave, took)) for name, (gave, took) in BALANCE.items()],
    trust=[dict(name=name, mine=mine, theirs=theirs, T=trust(mine, theirs), tMine=side(mine), tTheirs=side(theirs))
           for name, (mine, theirs) in TRUST.items()],
    mission=[dict(name=name, fits=fits, M=mission(fits)) for name, fits in MISSION.items()],
    interest=[dict(name=name, facts=facts, I=interest(facts)) for name, facts in INTEREST.items()],
), indent=1))
