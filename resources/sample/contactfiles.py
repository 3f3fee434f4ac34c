# SPDX-License-Identifier: GPL-3.0-or-later
"""The five files in which people lie: cards, address book, signatures, the fair's sheet, web forms."""
import names
from cast import TODAY, d
from person import BUYERS, days

CARDS_HEADER = ("source_file,record_id,name,company,title,mobile,phone,phone_ext,fax,email,address,website,tax_id,country,"
                "language_detected,confidence,review_status,notes,card_date,lead_source").split(",")
GOOGLE_HEADER = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,"
    "Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,"
    "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,"
    "Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,"
    "Custom Field 1 - Label,Custom Field 1 - Value").split(",")
SIGNATURES_HEADER = ("From,E-mail,Date,First name,Last name,Title,Company,Phone,Mobile,Website,Street,Postcode,City,Country,"
                     "Source,Signature").split(",")
FAIR_HEADER = "Name,E-Mail,Tel.,Postcode,Signed up,Interested in,News (y/n),Notes,Stand".split(",")
WEBSITE_HEADER = "Name,Email,Phone,Message,Source,First contact,Interest".split(",")

CARD_NOTES = ["Met at the chamber breakfast", "Twelve staff, four ride to work", "Asked about a pool bike", "Prefers mornings",
              "Card from the counter bowl", "Cycle scheme at work", "Would like a talk for the team", "Back of card: call after 4"]
FAIR_NOTES = ["tall, wants 58 cm", "rides with two children", "old bike squeaks", "asks about battery range", "left-hand brake",
              "wants to try the cargo bike", "works at the quay", "send winter check leaflet", "prefers to be called"]
GOOGLE_NOTES = ["Prefers mornings.", "Rings twice, then leaves a message.", "Shares a bike with a neighbour.",
                "Keeps the bike in the cellar: no ramp.", "Rides to work all year.", "Likes to wait in the shop.",
                "Tall frame, 61 cm.", "Has a dog that barks at pumps."]
MESSAGES = ["Hello, do you have {i} in stock? I would like to come by on Saturday.", "Please call me about {i}.",
            "What would {i} cost, and how long is the wait?", "I saw your page about {i}. Is a test ride possible?",
            "Looking for {i}; budget is not settled yet.\nBest after five.", "Could you send prices for {i}?",
            "My old bike is giving up. Thinking about {i}, what do you advise?"]


def talked_of(interest):
    text = interest.split(";")[0].strip().lower()
    return {"service": "a service", "fitting": "a fitting", "wheel build": "a wheel build", "e-bike": "an e-bike",
            "swap shop": "the swap shop"}.get(text, "a " + text)


def spoken(rng, number, tidy=False):
    """A number as people write it; all ways mean the same."""
    code, rest = number[:5], number[5:]
    ways = [f"{code} {rest}", f"{code} {rest[:3]} {rest[3:]}", f"+44 {code[1:]} {rest}", number]
    if not tidy:
        ways += [f"({code}) {rest}", f"+44 (0){code[1:]} {rest[:3]} {rest[3:]}", f"0044 {code[1:]} {rest}",
                 f"{code}-{rest[:3]}-{rest[3:]}", f"+44{number[1:]}"]
    return rng.choice(ways)


def loud(rng, text, chance):
    """An e-mail address as it may be typed: now and then in capitals or with a blank behind it."""
    dice = rng.random()
    if dice < chance:
        return text.title() if dice < chance / 2 else text.upper()
    return text + " " if dice < chance * 1.3 else text


def cards(rng, people):
    rows = []
    cast = sorted((p for p in people if "cards" in p.files), key=lambda p: (p.met or d("2024-04-01"), p.name, p.company))
    twice = [p for p in cast if p.email and p.home == "cards"][::25][:10]
    for p in cast + twice:
        name, dice = p.name, rng.random()
        if p.email and len(p.files) + bool(p.fate != "undated") > 1 and not p.suffix:
            if dice < 0.18:
                name = p.name.upper()
            elif dice < 0.28:
                name = f"{p.family}, {p.given}"
        number = len(rows) + 1
        sure = 0.55 + rng.random() * 0.44
        address = f"{p.street}, {p.city} {p.postcode}" if p.address_in == "cards" else ""
        mark = "'" if rng.random() < 0.3 else ""
        rows.append([f"scan_{number:04}.jpg", f"BC{number:05}", name, p.company, p.title,
                     mark + spoken(rng, p.mobile) if p.mobile else "", mark + spoken(rng, p.landline) if p.landline else "",
                     str(rng.randrange(11, 60)) if p.landline and p.company and p.files == ["cards"] and number % 4 == 0 else "",
                     "", loud(rng, p.email, 0.06) if p.email else "", address, p.website, "", "GB", "en", f"{sure:.2f}",
                     "ok" if sure > 0.7 else "needs review",
                     rng.choice(CARD_NOTES) if p.note_in == "cards" and rng.random() < 0.35 else "",
                     p.met.isoformat() if p.home == "cards" and p.met else "", p.source])
    return CARDS_HEADER, rows


def google(rng, people):
    rows = []
    for p in sorted((p for p in people if "google" in p.files), key=lambda p: (p.family, p.given, p.email)):
        row = dict.fromkeys(GOOGLE_HEADER, "")
        groups = ["* myContacts"]
        groups += ["Clients"] if p.fate in BUYERS else []
        groups += ["Harvest fair"] if p.fair else ["Newsletter"] if p.source == "Newsletter" else []
        row |= {"First Name": p.given, "Last Name": p.family, "Name Prefix": p.honorific, "Name Suffix": p.suffix,
                "Organization Name": p.company, "Organization Title": p.title, "Birthday": p.birthday,
                "Labels": " ::: ".join(groups), "Notes": p.notes.get("book") or (
                    rng.choice(GOOGLE_NOTES) if p.note_in == "google" and rng.random() < 0.2 else "")}
        if p.email:
            row["E-mail 1 - Label"] = rng.choice(["* Work" if p.company else "* Home", "*"])
            row["E-mail 1 - Value"] = p.email + (" ::: " + p.email2 if p.email2 else "")
        numbers = [(kind, spoken(rng, n, tidy=True)) for kind, n in (("Mobile", p.mobile),
                                                                    ("Work" if p.company else "Home", p.landline)) if n]
        if len(numbers) == 2 and rng.random() < 0.5:
            row["Phone 1 - Label"], row["Phone 1 - Value"] = "* Other", " ::: ".join(n for _, n in numbers)
        else:
            for place, (kind, number) in enumerate(numbers, 1):
                row[f"Phone {place} - Label"], row[f"Phone {place} - Value"] = kind, number
        if p.address_in == "google":
            row |= {"Address 1 - Label": "Work" if p.company else "Home", "Address 1 - Street": p.street,
                    "Address 1 - City": p.city, "Address 1 - Postal Code": p.postcode, "Address 1 - Country": "GB",
                    "Address 1 - Formatted": f"{p.street}\n{p.city}\n{p.postcode}\nGB"}
        if p.website:
            row |= {"Website 1 - Label": "Work", "Website 1 - Value": p.website}
        if p.source:
            row |= {"Custom Field 1 - Label": "Source", "Custom Field 1 - Value": p.source}
        rows.append([row[name] for name in GOOGLE_HEADER])
    return GOOGLE_HEADER, rows


def signature(rng, p):
    if not p.company and rng.random() < 0.3:
        return f"{p.name}\n\nSent from my phone"
    lines = [rng.choice(["Kind regards,", "Best wishes", "Many thanks,", "--"]), p.name]
    lines += [", ".join(x for x in (p.title, p.company) if x)] if p.company else []
    if p.address_in == "signatures":
        lines.append(f"{p.street}, {p.city} {p.postcode}")
    reach = [f"t {spoken(rng, p.landline)}"] if p.landline else []
    reach += [f"m {spoken(rng, p.mobile)}"] if p.mobile else []
    lines += ["  ".join(reach)] if reach else []
    lines.append(f"e {p.email}")
    lines += [f"w {p.website}"] if p.website else []
    lines += ["", "Please think before you print this e-mail."] if rng.random() < 0.2 else []
    return "\n".join(lines)


def signatures(rng, people):
    rows = []
    for p in sorted((p for p in people if "signatures" in p.files), key=lambda p: (p.met or d("2024-04-01"), p.name)):
        here = p.address_in == "signatures"
        rows.append([f"{p.name} <{p.email}>", loud(rng, p.email, 0.03), p.met.strftime("%d/%m/%Y") if p.home == "signatures"
                     else "", p.given, p.family + (" " + p.suffix if p.suffix else ""), p.title, p.company,
                     spoken(rng, p.landline) if p.landline else "", spoken(rng, p.mobile) if p.mobile else "", p.website,
                     p.street if here else "", p.postcode if here else "", p.city if here else "",
                     "United Kingdom" if here else "", p.source, signature(rng, p)])
    return SIGNATURES_HEADER, rows


FAIR_TOP = {"Kate Birkby": ["KATE BIRKBY", "kate.b@example.org", "01632 960 118", "bw2 4qx", "03/10/2026",
                            "e-bike; kids bike", "y", "tall! wants 61 cm frame", "B"],
            "Sam Lowell": ["lowell, sam", "slowell@example.com", "(01632) 960231", "BW11TN", "04/10/2026", "service", "n",
                           "ask for Sam", "B"],
            "Mrs R Haddon": ["Mrs R Haddon", "", "7700 900 402", "BW3 9PL", "4.10.26", "e-bike", "y", "", "A"],
            "Wes Tarbuck": ["Wes Tarbuck", "wes.tarbuck@", "01632 960377", "BW2 7DD", "04/10/2026", "e-bike", "y", "", "A"],
            "Ottoline Marsh": ["Ottoline Marsh", "otto@example.net", "1632 96", "BW4 2ES", "4.10.26", "swap shop", "y", "",
                               "B"]}


def fair(rng, people):
    rows = [FAIR_TOP[p.name] for top in FAIR_TOP for p in people if p.fair and p.name == top]
    rest = [p for p in people if "fair" in p.files and p.name not in FAIR_TOP]
    rest.sort(key=lambda p: p.name)
    rng.shuffle(rest)
    short = ["960 31", "07700 90", "ex-dir.", "0163 2960", "01632", "n/a"]
    for p in rest:
        name, dice = p.name, rng.random()
        if p.email and dice < 0.3:
            name = (p.name.upper() if dice < 0.1 else p.name.lower() if dice < 0.2 else f"{p.family}, {p.given}")
        number = p.mobile or p.landline
        phone = spoken(rng, number) if number else ""
        if number and p.files == ["fair"] and p.email and p.mobile:
            phone = f"{number[1:5]} {number[5:8]} {number[8:]}"
        if not number and p.files == ["fair"] and short:
            phone = short.pop()
        code = p.postcode if p.address_in == "fair" else ""
        code = rng.choice([code, code, code.lower(), code.replace(" ", "")])
        day = p.met if p.fair else None
        signed = rng.choice([day.strftime("%d/%m/%Y")] * 3 + [f"{day.day}.{day.month}.26"]) if day else ""
        note = rng.choice(FAIR_NOTES) if p.note_in == "fair" and rng.random() < 0.3 else ""
        if p.note_in == "fair" and p.known_at_fair:
            note = "knows us"
        wish = (p.interest or rng.choice(names.INTERESTS)).lower()
        rows.append([name, p.email or p.broken, phone, code, signed, wish, rng.choice(["y", "y", "y", "n", ""]), note,
                     rng.choice("AAB")])
    return FAIR_HEADER, rows


def website(rng, people):
    rows = []
    for p in people:
        if "website" not in p.files:
            continue
        sent = p.met if p.home == "website" else p.enquiry or p.met
        wish = talked_of(p.interest)
        name = p.name.lower() if rng.random() < 0.04 and not p.suffix else p.name
        first = p.met.isoformat() if p.home == "website" else ""
        text = "Please put me on the list for the newsletter." if p.source == "Newsletter" and p.home == "website" else (
            rng.choice(MESSAGES if "bike" in wish else MESSAGES[1:-1]).format(i=wish))
        number = p.mobile or p.landline
        row = [name, loud(rng, p.email, 0.04), spoken(rng, number) if number else "", text, p.source, first, p.interest]
        rows.append((sent, p.name, row))
        if rng.random() < 0.03 and p.fate in BUYERS:
            again = row[:3] + [f"I wrote before about {wish}. Is the workshop open on Monday?"] + row[4:]
            rows.append((min(TODAY, sent + days(40)), p.name, again))
    rows.sort(key=lambda r: (r[0], r[1]))
    return WEBSITE_HEADER, [row for _, _, row in rows]
