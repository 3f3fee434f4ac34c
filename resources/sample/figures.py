# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sample's CSV files back, finds the people in them by strong keys alone and counts the
journey by the plain rules, so that an error of the generator cannot hide behind its own facts."""
import csv
import io
import re
import statistics
import unicodedata
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta

TODAY = date(2026, 11, 12)
LAPSE_DAYS = 425
STAGES = ["New contact", "Enquiry", "Quote given", "First purchase", "Repeat customer", "Advocate"]
PERIODS = {"12 months to 31 Oct 2026": (date(2025, 11, 1), date(2026, 11, 1), TODAY),
           "the year before": (date(2024, 11, 1), date(2025, 11, 1), date(2025, 11, 12))}
EVENT_FILES = ("orders.csv", "milestones.csv", "contact-log.csv", "referrals.csv")
# file: name, e-mail, phones, company, first day, source
COLUMNS = {"business-cards.csv": ("name", "email", ("mobile", "phone"), "company", "card_date", "lead_source"),
           "google-contacts.csv": (("Name Prefix", "First Name", "Last Name", "Name Suffix"), "E-mail 1 - Value",
                                   ("Phone 1 - Value", "Phone 2 - Value"), "Organization Name", "",
                                   "Custom Field 1 - Value"),
           "email-signatures.csv": (("First name", "Last name"), "E-mail", ("Phone", "Mobile"), "Company", "Date", "Source"),
           "harvest-fair-signups.csv": ("Name", "E-Mail", ("Tel.",), "", "Signed up", ""),
           "website-enquiries.csv": ("Name", "Email", ("Phone",), "", "First contact", "Source"),
           "orders.csv": ("Customer", "E-mail", (), "", "", ""), "milestones.csv": ("Name", "E-mail", (), "", "", ""),
           "contact-log.csv": ("Name", "E-mail", (), "", "", "")}

# What the pictures say of these people: stage, days in it (None: not told), pounds spent.
TOLD = {"Rufus Amberly": ("New contact", 47, 0), "Celia Northway": ("New contact", 33, 0), "Owen Tarrick": ("New contact", 33, 0),
        "Tilda Wrenfield": ("New contact", 23, 0), "Maud Ellersby": ("New contact", 17, 0), "Len Harkaway": ("New contact", 12, 0),
        "Dora Whinfell": ("Enquiry", 29, 0), "Jonas Peverly": ("Enquiry", 23, 0), "Esme Larkrise": ("Enquiry", 22, 0),
        "Joss Fenwright": ("Enquiry", 2, 0), "Luca Merriden": ("Enquiry", None, 0), "Ross Tewkesby": ("Quote given", 45, 0),
        "Bram Coldwell": ("Quote given", 22, 0), "Idris Pembury": ("Quote given", 10, 0), "Ayo Brightmoor": ("Quote given", 7, 0),
        "Vera Cottam": ("Quote given", 21, 0), "Moss Ferriby": ("Quote given", 11, 0), "Dunstan Wray": ("First purchase", 419, 48),
        "Lotte Greyfriar": ("First purchase", 417, 36), "Hamish Quayle": ("First purchase", 335, 55),
        "Hugo Stannard": ("First purchase", 410, 62), "Petra Winslade": ("First purchase", 401, 560),
        "Pavel Dunmorrow": ("First purchase", 153, 615), "Salma Tarrington": ("First purchase", 7, 690),
        "Wilf Ashcombe": ("Repeat customer", None, 1236), "Greta Mossford": ("Repeat customer", None, 402),
        "Imogen Sandrow": ("Repeat customer", None, 348), "Odette Harrowin": ("Repeat customer", None, 276),
        "Noor Elsworth": ("Repeat customer", None, 3120), "Sol Wetherden": ("Repeat customer", None, 610),
        "Marnie Oldacre": ("Advocate", 133, 909), "Anneke Vossel": ("Advocate", None, 1785), "Kit Larkspur": ("Advocate", None, 2410),
        "Femi Castleray": ("Lapsed", None, 180)}


def plain(text):
    text = text.lower().translate(str.maketrans("øł", "ol"))
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def name_key(text):
    return " ".join(sorted(re.findall(r"[a-z0-9'-]+", plain(text))))


def mails(text):
    parts = [p.strip().lower() for p in text.split(":::")]
    return {p for p in parts if re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", p)}


def phone(text):
    digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", text))
    for head in ("0044", "44", "0", ""):
        if digits.startswith(head) and len(digits) - len(head) == 10:
            return "+44" + digits[len(head):]
    return ""


def day(text):
    text = text.strip()
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            pass
    return None


def money(text):
    return float(text.replace("£", "").replace(",", ""))


class Row:
    def __init__(self, file, cells, name, email, numbers, company):
        self.file, self.cells = file, cells
        self.name = name_key(name)
        self.mails = mails(email)
        self.phones = {phone(n) for part in numbers for n in part.split(":::")} - {""}
        self.mobiles = {n for n in self.phones if n.startswith("+447")}
        self.company = plain(company)

    def same(self, other):
        """The direct keys two rows may share."""
        if self.mails & other.mails or self.mobiles & other.mobiles:
            return True
        if self.name != other.name or (self.mails and other.mails):
            return False
        silent = self.file in EVENT_FILES or other.file in EVENT_FILES
        return silent or self.company == other.company


def read(folder, tables):
    rows, links = [], []
    for file, (encoding, delimiter) in tables.items():
        text = (folder / file).read_bytes().decode(encoding)
        lines = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
        assert all(None not in r and None not in r.values() for r in lines), f"{file}: ragged"
        for cells in lines:
            if file == "referrals.csv":
                pair = [Row(file, cells, cells[w], cells[w + " e-mail"], (), "") for w in ("Referrer", "Referred")]
                rows += pair
                links.append((day(cells["Date"]), *pair))
                continue
            names, mail, numbers, company, _, _ = COLUMNS[file]
            name = cells[names] if isinstance(names, str) else " ".join(cells[n] for n in names)
            rows.append(Row(file, cells, name, cells[mail], [cells[n] for n in numbers], cells[company] if company else ""))
    return rows, links


def unite(rows):
    parent = list(range(len(rows)))

    def root(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    seen = {}
    for i, row in enumerate(rows):
        keys = list(row.mails) + list(row.mobiles)
        if not row.mails:
            keys.append(("name", row.name))
        for key in keys:
            parent[root(i)] = root(seen.setdefault(key, i))
    groups = defaultdict(list)
    for i, row in enumerate(rows):
        groups[root(i)].append(row)
    return list(groups.values())


def key_faults(people):
    faults, owners, by_name = [], {}, defaultdict(list)
    for n, rows in enumerate(people):
        if len({r.name for r in rows}) > 1:
            faults.append(f"several names in one person: {sorted({r.name for r in rows})}")
        for a in rows:
            for b in rows:
                if a.file < b.file and not a.same(b):
                    faults.append(f"{a.name}: {a.file} and {b.file} share no key")
        for key in {k for r in rows for k in r.mails | r.mobiles}:
            if owners.setdefault(key, n) != n:
                faults.append(f"{key} belongs to two people")
        by_name[rows[0].name].append(rows)
    for name, groups in by_name.items():
        if len(groups) > 1 and any(not r.mails for rows in groups for r in rows):
            faults.append(f"{name}: a namesake without e-mail")
    return faults


class Journey:
    def __init__(self, rows):
        self.rows = rows
        self.reached, self.off, self.conflicts = {}, [], []
        self.buys, self.spent = set(), 0.0
        self.sources, self.first_days = set(), set()
        self.gave, self.got = [], []
        self.singles = defaultdict(set)

    def reach(self, stage, on):
        if on and (stage not in self.reached or on < self.reached[stage]):
            self.reached[stage] = on

    def build(self):
        for row in self.rows:
            cells, file = row.cells, row.file
            if file in COLUMNS and file not in EVENT_FILES:
                _, _, _, company, first, source = COLUMNS[file]
                on = day(cells[first]) if first else None
                if on:
                    self.first_days.add((file, on))
                    self.reach("New contact", on)
                for label, column in (("source", source), ("company", company)):
                    if column and cells[column]:
                        self.singles[label].add(cells[column])
                for label in ("title", "Title", "Organization Title"):
                    if cells.get(label):
                        self.singles["title"].add(cells[label])
                for label in ("website", "Website", "Website 1 - Value"):
                    if cells.get(label):
                        self.singles["website"].add(cells[label])
            elif file == "milestones.csv":
                on = day(cells["Date"])
                if cells["Stage"] in STAGES:
                    self.reach(cells["Stage"], on)
                if cells["Stage"] == "New contact":
                    self.first_days.add((file, on))
                self.off.append((on, cells["Stage"]))
            elif file == "orders.csv" and cells["State"] in ("confirmed", "fulfilled"):
                self.buys.add(day(cells["Date"]))
                self.spent += money(cells["Amount"])
        days = sorted(self.buys)
        for stage, on in zip(("First purchase", "Repeat customer"), days):
            self.reach(stage, on)
        if self.gave:
            self.reach("Advocate", min(self.gave))
        self.conflicts = [k for k, v in self.singles.items() if len(v) > 1]
        return self

    @property
    def met(self):
        return self.reached.get("New contact")

    @property
    def source(self):
        return next(iter(self.singles["source"]), "")

    def furthest(self, on=TODAY):
        got = [i for i, s in enumerate(STAGES) if s in self.reached and self.reached[s] <= on]
        return max(got, default=-1)

    def standing(self):
        if not self.reached and not self.off:
            return "no stage"
        days = sorted(self.buys)
        if days and (TODAY - days[-1]).days > LAPSE_DAYS:
            return "Lapsed"
        marks = [(on, 0 if stage == "Not now" else 1, stage) for on, stage in self.off]
        marks += [(on, 1, stage) for stage, on in self.reached.items()]
        last = max(marks, key=lambda m: (m[0], m[2] == "Not now", STAGES.index(m[2]) if m[2] in STAGES else 9))
        return last[2] if last[2] not in STAGES else STAGES[self.furthest()]


def median(values):
    return f"{statistics.median(values):.0f} d (n {len(values)})" if values else "-"


def share(k, n):
    return f"{k}/{n} = {100 * k / n:.0f} %" if n else "-"


def quarter(on):
    return on.year * 4 + (on.month - 1) // 3


def print_figures(people):
    print("\nStanding on 12 Nov 2026:", dict(sorted(Counter(p.standing() for p in people).items())))
    stand = defaultdict(list)
    for p in people:
        place = p.standing()
        if place in STAGES:
            stand[place].append((TODAY - p.reached[place]).days)
    for stage, target in zip(STAGES, (21, 14, 21, 210)):
        print(f"  {stage}: {sum(n > target for n in stand[stage])} of {len(stand[stage])} past {target} days")
    for title, (lo, hi, seen) in PERIODS.items():
        cohort = [p for p in people if p.met and lo <= p.met < hi]
        counts = [sum(p.furthest() >= i for p in cohort) for i in range(6)]
        left = Counter(STAGES[p.furthest()] for p in cohort if p.standing() == "Not now")
        print(f"\n{title}: funnel seen today {counts}; left {dict(left)}")
        print(f"  bought by {seen}: {share(sum(p.furthest(seen) >= 3 for p in cohort), len(cohort))}")
        for source in sorted({p.source for p in cohort}):
            some = [p for p in cohort if p.source == source]
            print(f"  {source or '(not stated)'}: bought {share(sum(bool(p.buys) for p in some), len(some))}")
        active = [p for p in people if any(lo <= b < hi for b in p.buys)]
        twice = sum(len([b for b in p.buys if b < hi]) > 1 for p in active)
        gave = sum(any(lo <= g < hi for g in p.gave) for p in active)
        print(f"  customers {len(active)}: bought twice {share(twice, len(active))}, referred {share(gave, len(active))}")
        times = [(min(p.buys) - p.met).days for p in cohort if p.buys]
        print(f"  first contact to first purchase {median(times)}")
    recent = [p for p in people if p.met and PERIODS["12 months to 31 Oct 2026"][0] <= p.met]
    print("\nTime in stage, people met since 1 Nov 2025:", "; ".join(
        f"{a} {median([(p.reached[b] - p.reached[a]).days for p in recent if a in p.reached and b in p.reached])}"
        for a, b in zip(STAGES, STAGES[1:])))
    cohorts = defaultdict(list)
    for p in people:
        if p.buys:
            cohorts[quarter(min(p.buys))].append({quarter(b) for b in p.buys})
    print("\nComing back, by quarter of the first purchase:")
    for q in sorted(cohorts):
        cells = [f"{100 * sum(j in c for c in cohorts[q]) / len(cohorts[q]):3.0f}%" for j in range(q + 1, quarter(TODAY) + 1)]
        print(f"  Q{q % 4 + 1} {q // 4}  n {len(cohorts[q]):3}  {' '.join(cells)}")
    gaps = [max((b - a).days for a, b in zip(d, d[1:])) for d in (sorted(p.buys) for p in people) if len(d) > 1]
    quiet = sum(335 <= (TODAY - max(p.buys)).days <= LAPSE_DAYS for p in people if p.buys)
    print(f"\nlapsing {quiet}; won back after a lapse {sum(g > LAPSE_DAYS for g in gaps)}; "
          f"income £{sum(p.spent for p in people):,.2f} from {sum(bool(p.buys) for p in people)} buyers")


def check(folder, tables):
    rows, links = read(folder, tables)
    groups = unite(rows)
    faults = key_faults(groups)
    people = [Journey(g) for g in groups]
    owner = {id(r): p for p in people for r in p.rows}
    for on, giver, got in links:
        if owner[id(giver)] is owner[id(got)] or owner[id(got)].got:
            faults.append(f"referral of {got.name} goes round or is given twice")
        owner[id(giver)].gave.append(on)
        owner[id(got)].got.append(on)
    for p in people:
        p.build()
        name = p.rows[0].name
        faults += [f"{name}: two values for {what}: {sorted(p.singles[what])}" for what in p.conflicts]
        if len({on for _, on in p.first_days}) > 1:
            faults.append(f"{name}: two first-contact days {sorted(p.first_days)}")
        late = [s for a, s in zip(STAGES, STAGES[1:4]) if a in p.reached and s in p.reached and p.reached[s] < p.reached[a]]
        faults += [f"{name}: {s} before the stage it follows" for s in late]
        if p.buys and max(p.buys) > TODAY:
            faults.append(f"{name}: an order after today")
    named = {p.rows[0].name: p for p in people}
    for name, (stage, since, spent) in TOLD.items():
        p = named[name_key(name)]
        length = (TODAY - p.reached[stage]).days if since is not None else None
        if (p.standing(), length, p.spent) != (stage, since, spent):
            faults.append(f"{name}: {p.standing()}, {length} days, £{p.spent} instead of {stage}, {since}, £{spent}")
    files = Counter(r.file for r in rows)
    files["referrals.csv"] //= 2
    print("Rows:", dict(files))
    contact_files = [f for f in COLUMNS if f not in EVENT_FILES]
    spread = Counter(len({r.file for r in p.rows if r.file in contact_files}) for p in people)
    print(f"People: {len(people)}; without a first day {sum(p.met is None for p in people)}; "
          f"in 0/1/2/3 contact files {[spread[n] for n in range(5)]}")
    numbers = Counter(n for p in people for n in {n for r in p.rows for n in r.phones})
    reach = sum(any(r.phones for r in p.rows) for p in people)
    print(f"With a phone {reach}; without e-mail {sum(not any(r.mails for r in p.rows) for p in people)}; "
          f"shared land lines {sum(n > 1 for n in numbers.values())}")
    bad = [n for n in numbers if not (n.startswith("+447700900") or n.startswith("+441632960"))]
    faults += [f"{n} is not in a range kept for drama" for n in bad]
    print_figures(people)
    print(f"\nFaults: {len(faults)}")
    for fault in faults[:40]:
        print(" ", fault)
    return 1 if faults else 0
