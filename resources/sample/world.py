# SPDX-License-Identifier: GPL-3.0-or-later
"""Who exists and what happened to them: people, their days on the journey, orders, referrals."""
import random

import names
from cast import CAST, REFERRALS, REFERRALS_IN_ALL, TODAY, d
from particulars import Particulars
from person import BUYERS, LAPSE_DAYS, Person, days, wait

ERAS = {"old": (d("2024-03-11"), d("2024-10-31")), "prev": (d("2024-11-01"), d("2025-10-31")),
        "cur": (d("2025-11-01"), d("2026-10-31")), "nov": (d("2026-11-01"), TODAY)}
# How the people first met in each span have fared by today.
FATES = {
    "cur": dict(new=9, enq=7, quote=11, first=65, repeat=51, adv=17, left0=94, left1=70, left2=100),
    "nov": dict(new=4, enq=3, quote=1),
    "prev": dict(first=7, repeat=28, adv=30, lapsed=20, left0=104, left1=76, left2=111),
    "old": dict(first=1, repeat=21, adv=24, lapsed=75, left0=158, left1=117, left2=164)}
# First touch: (bought, met) in each span.
SOURCES = {
    "cur": {"Referral": (50, 92), "Website": (36, 111), "Walk-in": (21, 88), "Talk": (10, 45),
            "Newsletter": (10, 51), "Business card": (6, 37)},
    "nov": {"Referral": (0, 1), "Website": (0, 4), "Walk-in": (0, 3)},
    "prev": {"Referral": (26, 70), "Website": (22, 95), "Walk-in": (16, 85), "Talk": (8, 40),
             "Newsletter": (7, 44), "Business card": (6, 42)},
    "old": {"Referral": (22, 45), "Website": (30, 120), "Walk-in": (33, 150), "Talk": (10, 55),
            "Newsletter": (9, 60), "Business card": (17, 130)}}
MONTH_WEIGHT = [0.8, 0.85, 1.1, 1.2, 1.25, 1.2, 1.15, 1.1, 1.1, 1.0, 0.8, 0.6]
UNDATED = 20


def era_of(day):
    return next(era for era, (lo, hi) in ERAS.items() if lo <= day <= hi)


class World(Particulars):
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.people = [Person(era=era_of(c["met"]), cast=True, **c) for c in CAST]
        self.by_name = {}
        self.fill_slots()
        for p in self.people:
            if not p.cast:
                self.plan(p)
        self.make_undated()
        self.name_everyone()
        self.refer()
        self.describe()

    # -- places in the table of figures ------------------------------------------------------------
    def fill_slots(self):
        for era, fates in FATES.items():
            cast = [p for p in self.people if p.era == era]
            fresh = []
            for fate, n in fates.items():
                have = sum(p.fate == fate for p in cast)
                assert have <= n, (era, fate, have, n)
                fresh += [Person(name="", fate=fate, era=era) for _ in range(n - have)]
            for bought in (True, False):
                pool = []
                for source, (k, n) in SOURCES[era].items():
                    want = k if bought else n - k
                    have = sum(p.source == source and (p.fate in BUYERS) == bought for p in cast)
                    assert have <= want, (era, source, bought, have, want)
                    pool += [source] * (want - have)
                self.rng.shuffle(pool)
                slots = [p for p in fresh if (p.fate in BUYERS) == bought]
                assert len(pool) == len(slots), (era, bought, len(pool), len(slots))
                for p, source in zip(slots, pool):
                    p.source = source
            self.people += fresh
        self.pick_for_fair()
        steady = [p for p in self.people if not p.cast and p.fate == "repeat"]
        for p in [p for p in steady if p.era == "old" and p.source != "Referral"][:7] + [p for p in self.people if not p.cast and p.fate == "adv"
                                                             and p.era == "old" and p.source != "Referral"][:5]:
            p.wonback = True
        for p in [p for p in steady if p.era == "prev"][:6]:
            p.returns = True
        self.open_firsts = [p for p in self.people if not p.cast and p.fate == "first" and p.era != "cur"]
        late = [p for p in self.people if not p.cast and p.fate == "first" and p.era == "cur" and not p.fair]
        self.stuck = late[:13]
        self.quiet = [p for p in steady if p.era == "prev" and not p.returns][:4]

    def pick_for_fair(self):
        wanted = {("Talk", False): 18, ("Talk", True): 2, ("Newsletter", False): 12, ("Newsletter", True): 2,
                  ("Walk-in", False): 5}
        for p in self.people:
            key = (p.source, p.fate in BUYERS)
            fit = p.fate in ("left0", "left1", "left2", "first")
            if not p.cast and p.era == "cur" and fit and wanted.get(key, 0) > 0:
                wanted[key] -= 1
                p.fair = True

    # -- one person's days -------------------------------------------------------------------------
    def draw_met(self, p):
        lo, hi = ERAS[p.era]
        if p.fair:
            return self.rng.choice([d("2026-10-03"), d("2026-10-04")])
        if p.source == "Referral" and p.era == "old":
            lo = d("2024-07-20")
        if p.wonback:
            hi = d("2024-06-15")
        if p.fate == "new":
            return TODAY - days(12) if p.era == "cur" else TODAY - days(self.rng.choice([1, 4, 6, 9]))
        if p in self.open_firsts:
            lo, hi = (d("2025-08-20"), d("2025-10-20")) if p.era == "prev" else (d("2024-09-15"), hi)
        while True:
            day = lo + days(self.rng.randrange((hi - lo).days + 1))
            if day.weekday() == 6 and self.rng.random() < 0.7:
                continue
            if self.rng.random() < MONTH_WEIGHT[day.month - 1] / 1.25:
                return day

    def plan(self, p):
        for _ in range(200000):
            if self.try_plan(p):
                break
        else:
            raise RuntimeError(f"no plan for {p.fate} {p.era} {p.source}")
        if p.buys:
            p.buys = [(day, self.basket(n)) for n, day in enumerate(p.buys)]
        if p.fate in BUYERS and self.rng.random() < 0.12 and not p.returns:
            p.skips = self.rng.choice([("quote",), ("quote",), ("enq", "quote"), ("enq",)])
            p.enquiry = None if "enq" in p.skips else p.enquiry
            p.quote = None if "quote" in p.skips else p.quote

    def try_plan(self, p):
        rng = self.rng
        p.met, p.buys, p.left, p.away = self.draw_met(p), [], None, None
        p.enquiry = p.quote = None
        if p.fate == "new":
            return True
        if p.fate == "left0":
            p.left = p.met + days(12 + wait(rng, 13, 0.6))
            return p.left < TODAY
        p.enquiry = p.met + days(wait(rng, 6.6, 0.85))
        if p.fate == "enq":
            return TODAY - days(9) <= p.enquiry < TODAY
        if p.fate == "left1":
            p.left = p.enquiry + days(8 + wait(rng, 12, 0.6))
            return p.left < TODAY
        if p.returns:
            p.away = p.enquiry + days(18 + wait(rng, 12, 0.5))
            p.quote = p.away + days(wait(rng, 110, 0.4))
        else:
            p.quote = p.enquiry + days(wait(rng, 3.8, 0.9))
        if p.fate == "quote":
            return TODAY - days(15) <= p.quote < TODAY
        if p.fate == "left2":
            p.left = p.quote + days(10 + wait(rng, 14, 0.6))
            return p.left < TODAY
        first = p.quote + days(wait(rng, 310 if p in self.open_firsts and p.era == "old" else 10.8, 0.55))
        p.buys = [first]
        return first < TODAY and self.later_buys(p)

    def later_buys(self, p):
        rng, first = self.rng, p.buys[0]
        if p.fate == "first":
            if p in self.open_firsts:
                return d("2025-09-16") <= first <= d("2025-11-20")
            return d("2025-12-14") <= first < d("2026-04-15") if p in self.stuck else first > d("2026-04-20")
        edge = TODAY - days(LAPSE_DAYS)
        if p.fate == "lapsed":
            more = rng.choice([0, 0, 0, 1, 1, 2, 3])
            for n in range(more):
                p.buys.append(p.buys[-1] + days(wait(rng, 75 if n == 0 else 95, 0.75)))
        else:
            p.buys.append(first + days(wait(rng, 84, 0.8)))
            if p.wonback:
                p.buys.append(p.buys[-1] + days(rng.randrange(470, 700)))
            while rng.random() < (0.80 if p.era == "cur" else 0.93):
                after = p.buys[-1] + days(wait(rng, 112, 0.6))
                if after >= TODAY:
                    break
                p.buys.append(after)
        gaps = [(b - a).days for a, b in zip(p.buys, p.buys[1:])]
        if any(g < 2 for g in gaps) or p.buys[-1] >= TODAY:
            return False
        if p.wonback:
            return sum(g > LAPSE_DAYS for g in gaps) == 1 and p.buys[-1] > d("2025-12-20")
        if any(g > LAPSE_DAYS - 10 for g in gaps):
            return False
        if p.fate == "lapsed":
            return p.buys[-1] < edge - days(1)
        if p in self.quiet:
            return d("2025-09-20") < p.buys[-1] < d("2025-12-08")
        latest_second = d("2026-09-20") if p.fate == "adv" else TODAY
        return p.buys[-1] > d("2025-12-14") and p.buys[1] < latest_second

    def basket(self, nth):
        rng = self.rng
        if nth == 0:
            items = [rng.choice(names.SMALL if rng.random() < 0.52 else names.LARGE)]
        else:
            items = [rng.choice(names.LATER)]
        bike = names.PRODUCTS[items[0]][0] == "Bikes"
        if rng.random() < (0.45 if bike else 0.12):
            items.append(rng.choice(["Lock", "Mudguards", "Lights", "Helmet"]))
        lines = []
        for item in dict.fromkeys(items):
            _, low, high = names.PRODUCTS[item]
            price = rng.randrange(low, high + 1)
            lines.append((item, price if price < 180 else min(high, round(price / 5) * 5)))
        return lines

    # -- names, addresses, numbers -----------------------------------------------------------------
    def make_undated(self):
        for n in range(UNDATED):
            self.people.append(Person(name="", fate="undated", era=""))

    def name_everyone(self):
        rng = self.rng
        taken = {p.name.lower() for p in self.people if p.name}
        given = [g for g in names.GIVEN]
        for p in self.people:
            while not p.name:
                name = rng.choice(given) + " " + rng.choice(names.FAMILY)
                if name.lower() not in taken:
                    taken.add(name.lower())
                    p.name = name
        # A couple and two pairs of relatives besides those in the cast.
        pairs = [p for p in self.people if not p.cast and p.fate == "left1" and p.era == "cur" and not p.fair][:4]
        for a, b in ((0, 1), (2, 3)):
            name = pairs[b].name.split(" ")[0] + " " + pairs[a].family
            if name.lower() not in taken:
                taken.add(name.lower())
                pairs[b].name = name
        self.couples = [(pairs[0], pairs[1]), (pairs[2], pairs[3])]
        for p in self.people:
            self.by_name.setdefault(p.name, p)

    # -- who brought whom --------------------------------------------------------------------------
    def refer(self):
        for giver, got in REFERRALS:
            self.bring(self.by_name[giver], self.by_name[got])
        arrivals = sorted((p for p in self.people if p.source == "Referral" and not p.brought_by),
                          key=lambda p: (p.met, p.name))
        self.rng.shuffle(arrivals)
        givers = [p for p in self.people if p.fate == "adv" and p.name != "Marnie Oldacre"]
        for p in givers:
            latest = max(d("2026-09-28"), p.firsts[1] + days(3))
            p.ready = min(p.firsts[1] + days(5 + wait(self.rng, 60, 0.8)), latest)
        fixed = [p for p in givers if p.name in REFERRALS_IN_ALL]
        others = [p for p in givers if p not in fixed]
        for giver in fixed + sorted(others, key=lambda p: p.ready, reverse=True):
            need = REFERRALS_IN_ALL.get(giver.name, 1) - len(giver.brought)
            for _ in range(need):
                able = [p for p in arrivals if not p.brought_by and self.may_bring(giver, p)]
                if not able:
                    giver.ready = None
                    able = [p for p in arrivals if not p.brought_by and self.may_bring(giver, p)]
                self.bring(giver, able[0])
        givers = others + [p for p in self.people if p.fate == "lapsed"]
        for got in arrivals:
            if got.brought_by:
                continue
            able = [g for g in givers if self.may_bring(g, got) and len(g.brought) < 6]
            eager = [g for g in able if g.fate == "adv" or g.brought] or able
            if not able:
                raise RuntimeError(f"nobody could have brought {got.name} on {got.met}")
            pick = eager if self.rng.random() < 0.92 else able
            weights = [1 + 4 * len(g.brought) for g in pick]
            self.bring(self.rng.choices(pick, weights)[0], got)
        for p in self.people:
            p.brought.sort(key=lambda r: (r[0], r[1].name))

    def may_bring(self, giver, got):
        day = got.met
        if giver is got or giver.era == "nov" or giver.met >= got.met:
            return False
        after = giver.firsts[1] if len(giver.buys) > 1 else giver.firsts[0]
        bought = [b for b in giver.firsts if b <= day]
        if day <= max(after, giver.ready or after) or not bought:
            return False
        return (day - bought[-1]).days < LAPSE_DAYS - 20

    def bring(self, giver, got):
        giver.brought.append((got.met, got))
        got.brought_by = giver
