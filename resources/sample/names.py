# SPDX-License-Identifier: GPL-3.0-or-later
"""Words the sample business is made of. Nobody here exists: family names are mostly invented, mail
domains are example.* or end in .example, telephone numbers come from the ranges kept for drama."""

GIVEN = (
    "Ada Alban Alder Alwyn Amabel Anwen Arlo Aubrey Avis Barnaby Beatrix Bertram Blythe Bronwen Bryn Caius "
    "Carys Cecily Clemence Corin Cressida Cuthbert Dafydd Delphine Dilys Drusilla Eirlys Elfrida Elowen Emrys "
    "Enid Ewan Fenella Fergus Finlay Flora Frieda Gethin Gwilym Gwen Hattie Hester Hilary Honor Horatio Idony "
    "Iestyn Ines Isolde Ivor Jethro Jocelyn Kerensa Keziah Lachlan Leander Leonie Lorcan Lowri Ludo Mabel "
    "Mairead Marigold Merryn Mungo Myfanwy Neve Niamh Nye Oisin Olwen Orla Ottilie Padraig Peregrine Perran "
    "Phoebe Piers Rhiannon Rhys Roisin Rowan Ruaridh Sabina Seren Sholto Sian Sidony Silas Sorrel Tamsin Tegan "
    "Thaddeus Thea Torquil Tristan Una Ursula Verity Wilfred Winifred Zennor Anders Astrid Birgit Bjarne Dagny "
    "Eirik Frode Gro Halvard Ingrid Jorunn Kjell Liv Magnus Ragna Sigrid Solveig Søren Torvald Bjørn Åsa Märta "
    "Aart Bregje Dirk Femke Floris Gijs Hanneke Joost Katrijn Lieke Maarten Noortje Pieter Roos Sanne Teun Wim "
    "Zoë Anselm Benno Dörte Elfriede Friedhelm Gundula Henrike Jörg Käthe Lothar Mechthild Ruprecht Silke "
    "Uwe Wiebke Amélie Bastien Céline Élodie Fabrice Gaël Hélène Jérôme Maëlle Noémie Océane Rémi Sylvain Théo "
    "Agnieszka Bogdan Celina Danuta Elżbieta Grażyna Halina Jerzy Kinga Łucja Łukasz Małgorzata Piotr Stanisław "
    "Tadeusz Urszula Wanda Zbigniew Aarti Bhavna Chetan Devika Gautam Hema Ishaan Jaya Kiran Lakshmi Mohan Nalini "
    "Omkar Pranav Rohini Suresh Tanvi Uma Vikram Yash Abena Adaeze Akua Chidi Ebele Efua Folake Ifeoma Kofi "
    "Kwame Nkechi Obinna Sade Temi Tunde Yaw Baozhai Chenxi Guang Huilin Jiayi Lanfen Meilin Ning Qiao Shan "
    "Wen Xiu Yating Zhen Catalina Esperanza Gonzalo Inés Joaquín Nuño Rocío Ximena"
).split()

FAMILY = (
    "Abberwick|Aldermoor|Ambercote|Appledram|Ardenhall|Arkholt|Ashgrove|Averill|Bagshott|Balquiddie|Bannerdown|"
    "Barleymow|Beckermond|Bellwether|Birchover|Blackmoss|Blenkarn|Bosworthy|Brackenrig|Brambleby|Brindle|Brockhurst|"
    "Burnhope|Cadwgan|Calderbeck|Candlewick|Carnaby|Carrowmore|Chalkwell|Clovelly|Coldharbour|Copplestone|Corriemuir|"
    "Cotterdale|Cranmere|Crickhow|Cromdale|Culverhay|Dalwhinny|Danesbury|Deepdene|Derrymore|Dewstow|Dinsdale|Dovecote|"
    "Drumlanrick|Dunmallet|Easterbrook|Eddington|Elderfield|Ellerbeck|Elphinmoor|Fairweather|Farthingale|Fennimore|"
    "Fernhollow|Ffoulkes|Flaxby|Foxglove|Frostenden|Galbally|Garrowby|Gilderdale|Glasswell|Glenfarrow|Goldcliff|Goosemoor|"
    "Greenhalgh|Greystoke|Gullane|Gwythian|Haddenham|Halfpenny|Hallowell|Harbottle|Harebell|Hartsop|Hawkswick|Haystoun|"
    "Heatherley|Hollinshaw|Honeybourne|Hornbeam|Huddleswell|Inchmarlo|Inglewhite|Ironbridge|Jessamy|Kelmarsh|Kettleby|"
    "Kilbrannan|Kinvarra|Kirkoswald|Knockando|Lambrigg|Langstrath|Lanyon|Larkbarrow|Leadhill|Lindenhoe|Lingcroft|Linhope|"
    "Llanfarian|Lodestone|Longmynd|Lovelace|Ludworth|Lyndhope|Maddern|Malmsey|Marchbank|Marsham|Mayfield|Meadowcroft|"
    "Mellowdew|Merrivale|Millstone|Mistlethwaite|Moorcock|Morvah|Mossdale|Muckross|Nancekivell|Netherby|Nightingale|"
    "Norleigh|Nunnerley|Oakenshaw|Oldbury|Orchardson|Ormathwaite|Osmington|Otterburn|Oxenhope|Paddlesworth|Pargeter|"
    "Peasblossom|Penhallow|Penrose|Peppercorn|Perrivale|Pettigrew|Pinchbeck|Plumtree|Polzeath|Porlock|Prideaux|"
    "Quarmby|Quillan|Rainscar|Ravenglass|Redmire|Rhosgoch|Ringstead|Rivendale|Rookhope|Rosewarne|Rowantree|Rushbrook|"
    "Saltmarsh|Samphire|Sandmartin|Scarthwaite|Sedgewick|Selworthy|Shadwell|Shearwater|Silverdale|Skelwith|Slaithby|"
    "Snowshill|Sparrowhawk|Spindlewood|Stapleford|Starcross|Stillwater|Stonecrop|Strathmiglo|Summerhayes|Swaledale|"
    "Sweetapple|Tadcroft|Tangmere|Tarrant|Teasel|Thistlewood|Thornthwaite|Threlkeld|Tiddington|Timberlake|Tolverne|"
    "Trebarwith|Tregarth|Trewhella|Tullibardie|Turnstone|Underhay|Uppingham|Vellacott|Wagtail|Walberswick|Wardlaw|"
    "Waterhouse|Wayfarer|Weatherhead|Wensley|Wetherlam|Whimbrel|Whinlatter|Widdecombe|Willowbrook|Winterbourne|"
    "Woodruff|Wrynose|Wyvern|Yarrow|Yewdale|Zeals|O'Hara|O'Malley|O'Dowd|O'Scannell|MacAskell|MacCrimmond|McFadyen|"
    "McIlwraith|Ap-Rhys|Fitzmorden|Ashby-Cole|Penn-Lowther|Hartley-Moss|Grey-Tarn|"
    "Fjellheim|Grønvold|Hauglund|Isaksrud|Kvammen|Lindqvarn|Myrdal|Nordahl|Ødegaard|Østervik|Rødland|Strandvik|Vinterberg|"
    "van der Meulen|van der Linde|van der Heyden|van den Akker|van Duinen|van Rietveld|Hoogland|Kuipershoek|Zandstra|"
    "von Eschen|von Ravensbeck|Bärwald|Düsterhöft|Fürstenow|Grünhagen|Köhlmoor|Lindenau|Mühlrad|Schönwetter|Weidlich|"
    "de la Cour|de la Roche|Beaulieu-Roux|Châtelain|Deschênes|Fontanelle|Grandpré|Lavoisne|Montrésor|Vieillard|"
    "Brzeziński|Dąbrowiak|Gołębicki|Jaworzny|Kościelak|Leśniewicz|Mądrowicz|Ostrowiak|Świtalski|Wróblik|Żurawek|"
    "Acharyan|Bhandarkar|Chaudhurie|Deshpandey|Ghoshal|Iyengarh|Kulkarniya|Mukhopadh|Natarajam|Pillaiyar|Ramaswami|"
    "Adeyinka|Afolabie|Agyemangh|Boatengi|Ekwueme|Mensahene|Nwachuku|Okonjowe|Onyeabor|Owusuah|"
    "Changli|Fengshu|Guoliang|Hsiehan|Jinghua|Lianzhou|Ouyangli|Qinling|Tangshi|Zhaolin|"
    "de la Vega|Echevarra|Ibarrondo|Montealba|Peñaflor|Quintanar"
).split("|")

FIRMS = [  # name, mail domain, town
    ("Pembury & Daughters", "pembury.example", "Brindlewick"),
    ("Coldwell Plumbing", "coldwellplumbing.example", "Brindlewick"),
    ("Castleray Catering", "castleray.example", "Brindlewick"),
    ("Elsworth Nursery", "elsworthnursery.example", "Upper Brindle"),
    ("Quarrymill Housing Trust", "quarrymill.example.org", "Brindlewick"),
    ("Fennick Roofing", "fennickroofing.example", "Brindlewick"),
    ("Saltmere Dairy", "saltmere-dairy.example", "Saltmere"),
    ("Hollin & Rudge LLP", "hollinrudge.example", "Brindlewick"),
    ("Tannery Yard Studios", "tanneryyard.example", "Brindlewick"),
    ("Brackwater Brewing Co.", "brackwater.example", "Saltmere"),
    ("Millrace Dental", "millracedental.example", "Brindlewick"),
    ("Owlpen School", "owlpenschool.example.org", "Owlpen"),
    ("Larchfield Veterinary", "larchfieldvets.example", "Owlpen"),
    ("Copperleaf Architects", "copperleaf.example", "Brindlewick"),
    ("North Quay Couriers", "northquay.example", "Saltmere"),
    ("Thimble & Thread", "thimblethread.example", "Brindlewick"),
    ("Wickham Orchards Ltd", "wickhamorchards.example", "Upper Brindle"),
    ("Beacon Row Surgery", "beaconrow.example.org", "Brindlewick"),
    ("Marlpit Ceramics", "marlpit.example", "Long Marlow"),
    ("Greenlane Couriers Ltd", "greenlanecouriers.example", "Brindlewick"),
    ("Oxbow Surveying", "oxbowsurveying.example", "Long Marlow"),
    ("Pellow & Vane Solicitors", "pellowvane.example", "Brindlewick"),
    ("The Lantern Bookshop", "lanternbooks.example", "Brindlewick"),
    ("Hatherleigh Joinery", "hatherleighjoinery.example", "Owlpen"),
    ("Sable Street Coffee", "sablestreet.example", "Brindlewick"),
    ("Underhill Physiotherapy", "underhillphysio.example", "Brindlewick"),
    ("Gannet Marine", "gannetmarine.example", "Saltmere"),
    ("Ashdown Electrical", "ashdownelectrical.example", "Long Marlow"),
    ("Brindlewick Town Council", "brindlewick-council.example.org", "Brindlewick"),
    ("St Aldhelm's Hospice", "staldhelms.example.org", "Owlpen"),
    ("Kingcup Florists", "kingcup.example", "Brindlewick"),
    ("Ropewalk Printing", "ropewalkprint.example", "Saltmere"),
    ("Vervain Apothecary", "vervain.example", "Brindlewick"),
    ("Harrier Software Ltd", "harriersoftware.example", "Brindlewick"),
    ("Moorgate Letting", "moorgateletting.example", "Brindlewick"),
    ("Tidewrack Gallery", "tidewrack.example", "Saltmere"),
    ("Plumb Line Builders", "plumblinebuilders.example", "Long Marlow"),
    ("Juniper Hill Farm", "juniperhill.example", "Upper Brindle"),
    ("Westering Travel", "westering.example", "Brindlewick"),
    ("Coracle Outdoor Centre", "coracleoutdoor.example.org", "Saltmere"),
]

TITLES = ("Owner|Partner|Office manager|Facilities lead|Director|Head of operations|Site manager|Buyer|Accounts|"
          "Sustainability officer|Receptionist|Project lead|Marketing lead|Apprentice").split("|")
TRADES = {"Dental": "Dental nurse", "School": "Head teacher", "Veterinary": "Veterinary surgeon", "LLP": "Accountant",
          "Architects": "Architect", "Surveying": "Surveyor", "Solicitors": "Solicitor", "Surgery": "Practice nurse",
          "Brewing": "Head brewer", "Orchards": "Head gardener", "Nursery": "Head gardener", "Couriers": "Fleet coordinator",
          "Software": "Software engineer", "Joinery": "Workshop foreman", "Coffee": "Baker", "Hospice": "Volunteer coordinator",
          "Printing": "Designer", "Council": "Transport officer"}

STREETS = ("Millrace Lane|Tanner's Row|Beacon Row|Old Ropewalk|Kingfisher Close|Quarry Bank|Church Path|Marlpit Road|"
           "Sable Street|Lantern Court|Orchard Rise|Ferry Steps|Willow Walk|Station Approach|Fuller's Yard|"
           "Cooper's Hill|Dovecote Lane|Weir Street|Larch Avenue|Saltway|Hayfield Road|Bell Lane|Market Hill|"
           "Juniper Drive|Castle Mead").split("|")

TOWNS = ["Brindlewick"] * 6 + ["Saltmere", "Owlpen", "Long Marlow", "Upper Brindle"]

MAIL_HOSTS = ["example.com"] * 5 + ["example.org"] * 3 + ["example.net"] * 3 + [
    "fernmail.example", "harbourpost.example", "brindlenet.example", "postbox.example"]

PRODUCTS = {  # name: category, lowest and highest price in whole pounds
    "Safety check": ("Service", 35, 55), "Annual service": ("Service", 85, 85),
    "Brake service": ("Service", 48, 68), "Gear tune": ("Service", 38, 52),
    "Puncture and tyre": ("Service", 35, 46), "Wheel build": ("Service", 120, 240),
    "Fitting": ("Service", 90, 150), "Helmet": ("Accessories", 45, 95), "Lights": ("Accessories", 35, 79),
    "Lock": ("Accessories", 39, 95), "Mudguards": ("Accessories", 35, 48),
    "Panniers": ("Accessories", 62, 145), "Child seat, fitted": ("Accessories", 149, 149),
    "Wheels": ("Parts", 180, 420), "Saddle": ("Parts", 42, 110), "City bike": ("Bikes", 480, 820),
    "Used bike": ("Bikes", 190, 420), "Folding bike": ("Bikes", 690, 1150),
    "Gravel bike": ("Bikes", 980, 1690), "Kids' bike": ("Bikes", 180, 380),
    "E-bike": ("Bikes", 1450, 2690), "Cargo bike": ("Bikes", 1890, 3000)}

SMALL = ["Safety check"] * 4 + ["Annual service"] * 3 + ["Lights", "Helmet", "Lock", "Puncture and tyre",
                                                         "Brake service", "Gear tune"]
LARGE = ["City bike"] * 5 + ["Used bike"] * 3 + ["Kids' bike"] * 3 + ["Gravel bike"] * 2 + [
    "E-bike"] * 3 + ["Folding bike", "Cargo bike", "Wheels", "Fitting"]
LATER = ["Annual service"] * 7 + ["Safety check"] * 3 + ["Brake service", "Gear tune", "Wheel build", "Helmet",
                                                        "Lights", "Panniers", "Child seat, fitted", "Saddle",
                                                        "Puncture and tyre", "Lock", "Mudguards", "Fitting"] + [
    "City bike", "Kids' bike", "E-bike", "Gravel bike"]

INTERESTS = ["E-bike", "City bike", "Kids' bike", "Service", "Gravel bike", "Cargo bike", "Fitting", "Used bike",
             "Child seat", "Folding bike", "Wheel build"]
