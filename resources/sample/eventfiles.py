# SPDX-License-Identifier: GPL-3.0-or-later
"""The four files that say what happened: orders, milestones, the contact log, referrals."""
import names
from cast import TODAY, d
from person import LAPSE_DAYS, days, wait

ORDERS_HEADER = "Order no,Date,Customer,E-mail,Product,Category,Quantity,Amount,Currency,State".split(",")
MILESTONES_HEADER = "Name,E-mail,Stage,Date,By,Note".split(",")
LOG_HEADER = "Date,Name,E-mail,Channel,Direction,Note,Feeling,By".split(",")
REFERRALS_HEADER = "Date,Referrer,Referrer e-mail,Referred,Referred e-mail,Note".split(",")

REASONS = {"left0": ["No answer after two mails", "Only wanted the map", "Wrong number", "Not looking for a bike now",
                     "Moved away", "Asked us to stop writing", "Has a shop nearer home"],
           "left1": ["Bought elsewhere", "Too far away", "Waits until spring", "No answer", "Found a used one online",
                     "We do not stock it"],
           "left2": ["Bought elsewhere", "Bought elsewhere", "Price too high", "Waited too long for a slot", "Bought online",
                     "Quote not understood", "Postponed for a year", "Cycle scheme at work gave another shop"]}


def pounds(rng, amount):
    if amount >= 1000 and rng.random() < 0.5:
        return f"£{amount:,.2f}"
    return f"£{amount:.2f}" if rng.random() < 0.05 else f"{amount:.2f}"


def category(product):
    if product in names.PRODUCTS:
        return names.PRODUCTS[product][0]
    return "Bikes"


def orders(rng, people):
    made = []    # day, name, person, lines, state
    for p in people:
        for day, lines in p.buys:
            made.append((day, p, lines, "confirmed" if (TODAY - day).days < 9 and not p.cast else "fulfilled"))
        if p.quoted and p.fate == "quote":
            made.append((p.quote, p, [p.quoted], "quote"))
    gone = [p for p in people if p.fate == "left2" and not p.cast][::24][:15]
    for p in gone:
        made.append((p.left - days(4), p, [(rng.choice(["City bike", "E-bike", "Kids' bike"]), rng.randrange(30, 180) * 10)],
                     "cancelled"))
    kept = [p for p in people if p.fate == "repeat" and not p.cast][::12][:8]
    for p in kept:
        day = p.firsts[1] + days(9)
        if day < TODAY and day not in p.firsts:
            made.append((day, p, [("Panniers", 95)], "returned"))
    made.sort(key=lambda m: (m[0], m[1].name, m[3]))
    rows, number, quote = [], 4100, 300
    for day, p, lines, state in made:
        if state == "quote":
            quote += 1
        else:
            number += 1
        key = f"Q{quote}" if state == "quote" else f"B{number}"
        for product, amount in lines:
            count = 2 if product == "Kids' bikes" else 1
            rows.append([key, day.strftime("%d/%m/%Y"), p.name, p.email, product, category(product), str(count),
                         pounds(rng, amount), "GBP", state])
    return ORDERS_HEADER, rows


MET_NOTES = {"Walk-in": ["Came in about a tyre", "Looked round the shop", "Asked the way, stayed for tea"],
             "Talk": ["After the talk at the Market Hall", "“Winter cycling” talk"], "Referral": ["Sent by a friend"],
             "Newsletter": ["Answered the newsletter"], "Website": ["Web form"], "Business card": ["Card"]}


def milestones(rng, people):
    rows = []

    def add(p, stage, day, by, note=""):
        rows.append((day, len(rows), [p.name, p.email, stage, day.isoformat(), by, note]))

    by_hand = [p for p in people if p.fate == "lapsed" and not p.cast and p.firsts[-1] < d("2025-03-01")][:3]
    for p in people:
        if p.fate == "undated":
            continue
        if p.home == "google":
            add(p, "New contact", p.met, rng.choice(["Nora", "Mei"]),
                p.notes.get("new") or (rng.choice(MET_NOTES[p.source]) if rng.random() < 0.5 else ""))
        if p.enquiry:
            add(p, "Enquiry", p.enquiry, rng.choice(["Mei", "Mei", "Nora"]), p.notes.get("enq") or p.interest)
        if p.away:
            add(p, "Not now", p.away, "Nora", "Postponed until after the move")
        if p.quote:
            about = f"{p.quoted[0]}, £{p.quoted[1]:,}" if p.quoted else p.notes.get("quote", "")
            add(p, "Quote given", p.quote, rng.choice(["Nora", "Tom"]), about)
        if p.buys and rng.random() < 0.15 and not p.only_log:
            add(p, "First purchase", p.firsts[0], "Tom", "")
        if p.brought and p.fate == "adv" and rng.random() < 0.2:
            add(p, "Advocate", p.brought[0][0], "Nora", f"Brought {p.brought[0][1].name}")
        if p.left:
            add(p, "Not now", p.left, rng.choice(["Nora", "Mei", "Tom"]), rng.choice(REASONS[p.fate]))
        if p in by_hand:
            add(p, "Lapsed", p.firsts[-1] + days(200), "Nora", "Moved away")
    rows.sort(key=lambda r: (r[0], r[1]))
    return MILESTONES_HEADER, [r for _, _, r in rows]


def felt(rng, mean, coverage=0.75):
    if rng.random() > coverage:
        return ""
    return str(min(5, max(1, round(rng.gauss(mean, 0.85)))))


def log(rng, people):
    rows = []

    def add(p, day, channel, direction, note, feeling="", by=""):
        if day <= TODAY and not (p.last and day > p.last):
            channel = "Letter" if channel == "E-mail" and not p.email else channel
            rows.append((day, len(rows), [day.isoformat(), p.name, p.email, channel, direction, note, feeling,
                                          by or rng.choice(["Nora", "Tom", "Mei"])]))

    for p in people:
        for day, channel, direction, note, feeling, by in p.log:
            add(p, day, channel, direction, note, feeling, by)
        if p.only_log or p.fate == "undated":
            continue
        before_buying(rng, p, add)
        after_buying(rng, p, add)
    rows.sort(key=lambda r: (r[0], r[1]))
    return LOG_HEADER, [r for _, _, r in rows]


def before_buying(rng, p, add):
    if p.source in ("Talk", "Walk-in") and rng.random() < 0.3:
        add(p, p.met, "Meeting" if p.source == "Talk" else "Visit", "in",
            rng.choice(["Friendly chat", "Asked what a service costs", "Took a leaflet", "“You know your bikes.”"]), felt(rng, 3.6))
    if p.fate == "left0" and rng.random() < 0.7:
        add(p, min(p.met + days(wait(rng, 3, 0.6)), p.left), "E-mail", "out", "First mail with opening hours and prices", "", "Mei")
    if p.enquiry and not p.log:
        channel = rng.choice(["Call", "E-mail", "E-mail", "Visit", "Social message"])
        text = {"Call": "Rang about {}", "E-mail": "Wrote about {}", "Visit": "Came in about {}",
                "Social message": "Message about {}"}[channel].format(p.interest.lower())
        add(p, p.enquiry, channel, "in", text, felt(rng, 4.1, 0.5), rng.choice(["Mei", "Mei", "Nora"]))
    if p.quoted:
        add(p, p.quote, "E-mail", "out", f"Quote: {p.quoted[0].lower()}, £{p.quoted[1]:,}", felt(rng, 3.2), "Nora")
    if p.quote and not p.log:
        if rng.random() < 0.35:
            add(p, p.quote - days(1) if p.quote > (p.enquiry or p.met) else p.quote, "Visit", "in",
                rng.choice(["Test ride, liked the upright one", "Test ride along the canal", "Compared two frames",
                            "“Lighter than I thought.”"]), felt(rng, 4.0), "Tom")
        end = p.left or (p.firsts[0] if p.buys else TODAY)
        if p.quote + days(7) < end and rng.random() < 0.6:
            add(p, p.quote + days(7), "Call", "out", rng.choice(["Any questions about the quote?", "Went through the quote line by line",
                                                                "Left a message about the quote"]), felt(rng, 3.2, 0.6), "Nora")
        if rng.random() < 0.22:
            add(p, min(p.quote + days(4), end), "Call", "in", rng.choice(["Waits for a workshop slot", "“Nine days for a puncture.”",
                                                                        "Asks why the slot was moved", "Wait for slot: a week"]),
                felt(rng, 2.4, 0.95), "Tom")


def after_buying(rng, p, add):
    for n, day in enumerate(p.firsts):
        if n == 0 and rng.random() < 0.6 and not p.log:
            add(p, day + days(7), "Call", "out", rng.choice(["Seven-day call: first rides feel fine", "Seven-day call: saddle too high, will come in",
                                                             "“Best thing I bought this year.”", "Seven-day call: all well"]), felt(rng, 4.5, 0.85), "Nora")
        elif n and rng.random() < 0.45:
            add(p, day, "Visit", "in", rng.choice(["Service visit, waited in the shop", "Dropped the bike at nine, fetched at four",
                                                   "Chain was worn; agreed to change it", "“In and out in an hour.”"]), felt(rng, 4.0), "Tom")
        after = p.firsts[n + 1] if n + 1 < len(p.firsts) else None
        if (after is None or (after - day).days > 155) and rng.random() < 0.5:
            add(p, day + days(150), "E-mail", "out", "Service reminder, five months after the last order", "", "Tom")
        gone = day + days(LAPSE_DAYS + 1)
        if (after is None and p.fate == "lapsed") or (after and after > gone):
            if rng.random() < 0.5:
                add(p, gone + days(14), "Letter", "out", "Win-back letter two weeks after lapsing", "", "Nora")
                add(p, gone + days(42), "Call", "out", rng.choice(["Win-back call: has a shop nearer now", "Win-back call: bike is sold",
                                                                  "Win-back call: still cross about the wait", "Win-back call: may come in spring"]),
                    felt(rng, 2.4, 0.8), "Nora")
    for day, got in p.brought:
        if rng.random() < 0.6 and not p.cast:
            add(p, day + days(rng.randrange(3, 10)), "Letter", "out", f"Thank-you card for sending {got.name}", felt(rng, 4.7, 0.7), "Nora")


def referrals(rng, people):
    rows = []
    for p in people:
        for day, got in p.brought:
            rows.append((day, p.name, [day.isoformat(), p.name, p.email, got.name, got.email,
                                       rng.choice(["", "", "", "Colleague", "Neighbour", "Sister-in-law", "Rides together on Sundays"])]))
    rows.sort(key=lambda r: (r[0], r[1], r[2][3]))
    return REFERRALS_HEADER, [r for _, _, r in rows]
