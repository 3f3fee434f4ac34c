# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything a card, a form or a mail says about a person: firm, mail, numbers, address, and in which
files it is written."""
import names
from cast import d
from person import BUYERS, ascii_slug


class Particulars:
    """Fills in the people of a World; needs its people, by_name and rng."""

    def describe(self):
        rng = self.rng
        self.no_mail()
        for p in self.people:
            self.give_company(p)
        self.give_files()
        self.give_addresses()
        self.give_mail()
        self.give_numbers()
        for p in self.people:
            if not p.interest and (p.enquiry or "website" in p.files or "fair" in p.files):
                p.interest = rng.choice(names.INTERESTS)
            if p.fate == "quote" and not p.quoted:
                p.quoted = (rng.choice(["City bike", "E-bike", "Gravel bike"]), rng.randrange(56, 170) * 10)
            if "google" in p.files and not p.company and rng.random() < 0.2:
                p.birthday = f"{rng.randrange(1948, 2004)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
                if rng.random() < 0.4:
                    p.birthday = " -" + p.birthday[4:]

    def no_mail(self):
        pool = [p for p in self.people if not p.cast and p.source in ("Walk-in", "Business card") and not p.fair
                and p.fate == "left0"]
        few = [p for p in self.people if not p.cast and p.source == "Walk-in" and p.fate in ("lapsed", "first")][:4]
        chosen = self.rng.sample(pool, 38) + few
        for p in chosen:
            p.email = ""
            p.home = "cards" if p.source == "Business card" else "google"
        fair = [p for p in self.people if p.fair and not p.cast and p.fate == "left0"][:3]
        for p, wrong in zip(fair, ("%s@", "%s@@", "no mail")):
            p.email, p.broken = "", wrong
        for p in fair:
            if "%s" in p.broken:
                p.broken = p.broken % (ascii_slug(p.given) + "." + ascii_slug(p.family))
        undated = [p for p in self.people if p.fate == "undated"]
        for p in undated[:8]:
            p.email = ""
            p.company = self.rng.choice(names.FIRMS[5:])[0]

    def give_company(self, p):
        rng = self.rng
        chance = {"Business card": 0.9, "Referral": 0.14, "Walk-in": 0.08}.get(p.source, 0.05)
        if p.email == "" and p.fate != "undated":
            chance = 0
        if not p.company and not p.cast and not p.fair and rng.random() < chance:
            p.company = rng.choice(names.FIRMS[5:])[0]
        if p.company and not p.title:
            trade = [title for word, title in names.TRADES.items() if word in p.company]
            p.title = rng.choice(names.TITLES + trade * 6)

    def give_files(self):
        rng = self.rng
        homes = {"Business card": ["cards"], "Website": ["website"], "Newsletter": ["website"] * 7 + ["google"] * 3,
                 "Walk-in": ["google"] * 7 + ["signatures"] * 3, "Talk": ["google"] * 6 + ["cards"] * 4,
                 "Referral": ["google"] * 9 + ["signatures"] * 7 + ["website"] * 4, "": ["google"] * 6 + ["cards"] * 4}
        for p in self.people:
            latin = self.fits_1252(p.name)
            if not latin and p.fair:       # the sheet from the fair could not hold the letters
                p.name = self.plain_name()
                latin = True
            home = "fair" if p.fair else p.home or rng.choice(homes[p.source])
            if home == "signatures" and not latin:
                home = "google"
            p.home = home
            p.files = [home]
            for other in p.also:
                p.files.append(other)
            self.more_files(p, latin)
        known = [p for p in self.people if p.email is None and not p.fair and not p.company and p.fate != "undated"
                 and p.era in ("prev", "cur") and p.met < d("2026-09-20") and self.fits_1252(p.name) and not p.cast]
        for p in self.rng.sample(known, 53):
            p.known_at_fair = True
        for p in self.people:
            if p.known_at_fair:
                p.files.append("fair")
            order = ("signatures", "website", "fair", "cards", "google")
            p.note_in = next(f for f in order if f in p.files)

    def more_files(self, p, latin):
        rng = self.rng
        if p.email == "":
            if p.fate == "undated":
                p.files = ["cards", "google"]
                p.home = "cards"
            return
        if p.fair:
            if "google" not in p.files and not (p.cast and p.fate == "left0"):
                p.files.append("website" if p.fate in ("left2", "first", "left1") and rng.random() < 0.7 else "google")
            return
        chances = {"google": 0.5 if p.fate in BUYERS else 0.13, "cards": 0.45 if p.company else 0.04,
                   "website": 0.12, "signatures": 0.35 if p.company else 0.10}
        for name, chance in chances.items():
            clash = {"signatures": "website", "website": "signatures"}.get(name) in p.files
            if name in p.files or rng.random() >= chance or clash or (name == "signatures" and not latin):
                continue
            if name == "website" and (p.name in ("Tom Harrow", "Ewan Brodick") or p.fate == "undated"):
                continue
            if len(p.files) < 3:
                p.files.append(name)

    def plain_name(self):
        while True:
            name = self.rng.choice(names.GIVEN) + " " + self.rng.choice(names.FAMILY)
            if name.isascii() and name not in self.by_name:
                return name

    @staticmethod
    def fits_1252(text):
        try:
            text.encode("cp1252")
            return True
        except UnicodeEncodeError:
            return False

    def give_addresses(self):
        rng = self.rng
        firm = {name: (town, host) for name, host, town in names.FIRMS}
        seat = {name: (f"{rng.randrange(1, 60)} {rng.choice(names.STREETS)}",
                       f"BW{1 + names.TOWNS.index(town) % 9} {rng.randrange(1, 10)}{rng.choice('ABDEFGHJLNPQRSTUWXYZ')}"
                       f"{rng.choice('ABDEFGHJLNPQRSTUWXYZ')}") for name, _, town in names.FIRMS}
        for p in self.people:
            able = [f for f in p.files if f in ("cards", "google", "signatures")]
            if p.street:
                p.city = p.city or "Brindlewick"
            if p.fair:
                if not p.postcode:
                    p.postcode = self.postcode()
                p.address_in = "fair"
                continue
            if able and (p.street or rng.random() < 0.55):
                p.address_in = able[0]
                if not p.street and p.company:
                    p.street, p.postcode = seat[p.company]
                    p.city = firm[p.company][0]
                elif not p.street:
                    p.street = f"{rng.randrange(1, 99)} {rng.choice(names.STREETS)}"
                    p.postcode, p.city = self.postcode(), rng.choice(names.TOWNS)
            if p.company and rng.random() < 0.6:
                p.website = "www." + firm[p.company][1]

    def postcode(self):
        letters = "ABDEFGHJLNPQRSTUWXYZ"
        return (f"BW{self.rng.randrange(1, 10)} {self.rng.randrange(1, 10)}"
                f"{self.rng.choice(letters)}{self.rng.choice(letters)}")

    def give_mail(self):
        rng = self.rng
        hosts = {name: host for name, host, _ in names.FIRMS}
        taken = {p.email for p in self.people if p.email}
        for p in self.people:
            if p.email is not None:
                continue
            g, f = ascii_slug(p.given), ascii_slug(p.family)
            if p.suffix:
                f += "jr"
            host = hosts[p.company] if p.company else rng.choice(names.MAIL_HOSTS)
            local = rng.choice([f"{g}.{f}", f"{g}.{f}", f"{g[0]}.{f}", f"{g}{f}", f"{f}.{g}", f"{g}_{f}"])
            tries = [f"{local}@{host}", f"{g}.{f}@{host}"] + [f"{g}.{f}{n}@{host}" for n in range(2, 9)]
            p.email = next(t for t in tries if t not in taken)
            taken.add(p.email)
            if p.home == "google" and rng.random() < 0.07:
                second = f"{g}.{f}.home@{rng.choice(names.MAIL_HOSTS)}"
                if second not in taken:
                    taken.add(second)
                    p.email2 = second

    def give_numbers(self):
        rng = self.rng
        used = {n for p in self.people for n in (p.mobile, p.landline)} | {"07700900318", "01632960455"}
        mobiles = [n for n in (f"07700900{i:03}" for i in range(1000)) if n not in used]
        landlines = [n for n in (f"01632960{i:03}" for i in range(1000)) if n not in used]
        rng.shuffle(mobiles)
        rng.shuffle(landlines)
        for p in self.people:
            if p.email == "" and not p.mobile and not p.landline and p.fate != "undated":
                if p.broken or rng.random() < 0.8:
                    p.mobile = mobiles.pop()
            elif p.fate == "undated" and p.email == "":
                pass
            elif not p.mobile and not p.landline and p.name != "Ottoline Marsh" and not p.only_log:
                chance = 0.65 if p.fate in BUYERS or p.company else 0.42
                if rng.random() < chance:
                    kind = rng.random()
                    p.mobile = mobiles.pop() if kind < 0.62 else ""
                    p.landline = landlines.pop() if kind > 0.55 else ""
        for a, b in self.couples:
            b.landline = a.landline = a.landline or landlines.pop()
        boards = 0
        for name, _, _ in names.FIRMS[5:]:
            staff = [p for p in self.people if p.company == name and p.home == "cards" and p.email][:3]
            if len(staff) >= 2 and boards < 4:
                boards += 1
                line = landlines.pop()
                for p in staff:
                    p.landline = line
