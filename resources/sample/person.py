# SPDX-License-Identifier: GPL-3.0-or-later
"""One person of the sample: what is known of them and the days on their journey."""
import math
import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta

LAPSE_DAYS = 425
BUYERS = ("first", "repeat", "adv", "lapsed")


@dataclass(eq=False)
class Person:
    name: str
    fate: str
    era: str
    source: str = ""
    met: date = None
    enquiry: date = None
    quote: date = None
    left: date = None
    away: date = None          # an earlier "Not now" of someone who came back
    skips: tuple = ()          # stages nobody wrote down
    buys: list = field(default_factory=list)
    quoted: tuple = None
    email: str = None          # None: still to be made; "": has none
    email2: str = ""
    broken: str = ""
    mobile: str = ""
    landline: str = ""
    company: str = ""
    title: str = ""
    website: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    birthday: str = ""
    interest: str = ""
    fair: bool = False
    known_at_fair: bool = False
    home: str = ""
    also: list = field(default_factory=list)
    files: list = field(default_factory=list)
    address_in: str = ""
    note_in: str = ""
    last: date = None          # nothing is logged after this day
    only_log: bool = False
    log: list = field(default_factory=list)
    notes: dict = field(default_factory=dict)
    cast: bool = False
    returns: bool = False
    wonback: bool = False
    ready: date = None         # brings nobody before this day
    brought: list = field(default_factory=list)   # (day, Person)
    brought_by: object = None

    @property
    def honorific(self):
        return "Mrs" if self.name.startswith("Mrs ") else ""

    @property
    def suffix(self):
        return "Jr" if self.name.endswith(" Jr") else ""

    @property
    def given(self):
        return self.name.removeprefix("Mrs ").split(" ")[0]

    @property
    def family(self):
        return self.name.removeprefix("Mrs ").removesuffix(" Jr").split(" ", 1)[1]

    @property
    def firsts(self):
        return [b[0] for b in self.buys]


def days(n):
    return timedelta(days=n)


def ascii_slug(text):
    text = text.translate(str.maketrans("øØłŁßæ", "oOlLsa"))
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text.lower() if c.isascii() and c.isalnum())


def wait(rng, median, spread):
    return max(0, round(math.exp(rng.gauss(math.log(median), spread))))

