#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the sample business "Brindlewick Cycles" as the CSV files its owner would have.

    python3 generate.py            writes the files beside this one
    python3 generate.py --check    compares them with a fresh run, reads them back and prints the figures

The seed is fixed and nothing depends on the clock, so every run gives the same bytes.
"""
import csv
import io
import pathlib
import random
import sys

sys.dont_write_bytecode = True

import contactfiles
import eventfiles
import figures
from world import World

SEED = 20261112
HERE = pathlib.Path(__file__).resolve().parent
FILES = {  # name: (writer, encoding, delimiter, line end)
    "business-cards.csv": (contactfiles.cards, "utf-8", ",", "\n"),
    "google-contacts.csv": (contactfiles.google, "utf-8", ",", "\n"),
    "email-signatures.csv": (contactfiles.signatures, "cp1252", ";", "\r\n"),
    "harvest-fair-signups.csv": (contactfiles.fair, "cp1252", ";", "\r\n"),
    "website-enquiries.csv": (contactfiles.website, "utf-8-sig", ",", "\r\n"),
    "orders.csv": (eventfiles.orders, "utf-8", ",", "\r\n"),
    "milestones.csv": (eventfiles.milestones, "utf-8", ",", "\n"),
    "contact-log.csv": (eventfiles.log, "utf-8", ",", "\n"),
    "referrals.csv": (eventfiles.referrals, "utf-8", ",", "\n")}


def bytes_of_files():
    people = World(SEED).people
    made = {}
    for name, (writer, encoding, delimiter, end) in FILES.items():
        header, rows = writer(random.Random(f"{SEED} {name}"), people)
        text = io.StringIO(newline="")
        out = csv.writer(text, delimiter=delimiter, lineterminator=end)
        out.writerow(header)
        out.writerows(rows)
        made[name] = text.getvalue().encode(encoding)
    return made


def main():
    made = bytes_of_files()
    if "--check" in sys.argv[1:]:
        stale = [n for n, data in made.items() if not (HERE / n).exists() or (HERE / n).read_bytes() != data]
        for name in stale:
            print(f"{name} is not what the generator writes")
        tables = {name: (encoding, delimiter) for name, (_, encoding, delimiter, _) in FILES.items()}
        return 1 if figures.check(HERE, tables) or stale else 0
    for name, data in made.items():
        (HERE / name).write_bytes(data)
        print(f"{name}: {len(data):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
