// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the data that goals and anchors share:
//   benchdata contacts ROWS OUT.csv     people as CSV, 16 columns, about 170 bytes a row
//   benchdata queries COUNT OUT.txt     what people type while they search among them, one a line
// The same numbers give the same bytes. No person is made twice: e-mail addresses and telephone
// numbers are unique, so an import must make ROWS contacts. The area code 01632 belongs to no
// place, and 555-01xx to no one, so no number can be dialled.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

namespace {

using Words = std::string_view;

constexpr std::array<Words, 32> givenNames{
    "Marnie", "Idris",  "Wren",   "Callum", "Zoë",   "Renée",  "Björn",   "Søren",
    "Ana",    "Tobias", "Priya",  "Kofi",   "Łucja", "Jürgen", "Siân",    "Mateo",
    "Hana",   "Oskar",  "Maëlle", "Dermot", "Ines",  "Yusuf",  "Beatrix", "Chidi",
    "Linnea", "Rhys",   "Aoife",  "Noor",   "Pavel", "Greta",  "Amara",   "Jonas"};
constexpr std::array<Words, 32> familyNames{
    "Oldacre",   "Pembury",   "Thistlewood", "Quayle",    "Hawksworth", "Brandreth",   "Lindqvist",
    "Okonjo",    "Vasquez",   "Müllerson",   "Ashdown",   "Penhallow",  "Fairweather", "Ruddock",
    "Szymanek",  "Dunmore",   "Castell",     "Garside",   "Holloway",   "Iverdale",    "Jessop",
    "Kettering", "Larkspur",  "Merriman",    "Northcote", "Orpwood",    "Prideaux",    "Ravensdale",
    "Stavely",   "Trevanion", "Underhay",    "Wolverton"};
constexpr std::array<Words, 16> trades{
    "Bakery", "Joinery", "Cycles", "Optics",  "Nursery", "Print",  "Pottery", "Surveyors",
    "Books",  "Physio",  "Dairy",  "Roofing", "Legal",   "Studio", "Forge",   "Catering"};
constexpr std::array<Words, 12> titles{"Owner",      "Office manager", "Buyer",    "Head of sales",
                                       "Bookkeeper", "Director",       "Partner",  "Workshop lead",
                                       "Technician", "Secretary",      "Designer", "Shop manager"};
constexpr std::array<Words, 16> streets{
    "Mill Lane",    "High Street", "Station Road", "Church Walk",  "Orchard Close", "Tanner Row",
    "The Green",    "Quay Street", "Abbey Road",   "Harbour View", "Castle Street", "Weir Path",
    "Sheep Street", "Bridge Road", "Elm Avenue",   "Foundry Yard"};
constexpr std::array<Words, 12> towns{"Brindlewick", "Harrowmere", "Oxley Cross", "St Wenna",
                                      "Kirkbarrow",  "Lowater",    "Marl Hill",   "Pendry",
                                      "Stonebeck",   "Tidewell",   "Upper Fenn",  "Wexcombe"};
constexpr std::array<Words, 6> sources{"Harvest fair",     "Website",  "Business card",
                                       "E-mail signature", "Referral", "Walk-in"};
constexpr std::array<Words, 6> tags{"newsletter", "trade", "club;newsletter", "", "workshop", ""};
constexpr std::array<Words, 8> notes{"", "Prefers calls after four", "", "Asked for a quote, twice",
                                     "", "Met at the fair",          "", "Wants the \"blue\" one"};

/// xorshift64*: small, and the same everywhere.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15ULL + 1) {}
    [[nodiscard]] std::uint64_t next() {
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        return m_state * 0x2545F4914F6CDD1DULL;
    }
    template <typename List>
    [[nodiscard]] Words from(const List& list) {
        return list[(next() >> 33) % list.size()];
    }
    [[nodiscard]] unsigned below(unsigned bound) {
        return static_cast<unsigned>((next() >> 33) % bound);
    }

private:
    std::uint64_t m_state;
};

std::string digits(std::uint64_t number, std::size_t width) {
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

/// Letters of an e-mail address: the ASCII ones of a name, in lower case.
std::string plain(Words name) {
    std::string text;
    for (const char letter : name)
        if (letter >= 'A' && letter <= 'Z')
            text += static_cast<char>(letter - 'A' + 'a');
        else if (letter >= 'a' && letter <= 'z')
            text += letter;
    return text;
}

std::string quoted(Words text) {
    if (text.find_first_of(",\"\n") == Words::npos) return std::string(text);
    std::string cell = "\"";
    for (const char letter : text)
        cell += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return cell + '"';
}

constexpr std::uint64_t landlines = 800'000;  // 01632 2xxxxx to 9xxxxx

std::string landline(std::uint64_t row) {
    // 7 of 10 rows have one; 600,011 is prime to their number, so they do not stand in order.
    if (row % 10 >= 7) return {};
    const std::uint64_t place = row / 10 * 7 + row % 10;
    if (place >= landlines) return {};
    const std::uint64_t number = 200'000 + place * 600'011 % landlines;
    return "01632 " + digits(number, 6);
}

/// Area codes of North America; 555-0100 to 555-0199 is kept for stories in each.
constexpr std::array<int, 100> areas{
    201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219,
    225, 228, 229, 231, 234, 239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269,
    270, 276, 281, 301, 302, 303, 304, 305, 307, 308, 309, 310, 312, 313, 314, 315, 316,
    317, 318, 319, 320, 321, 323, 325, 330, 334, 336, 337, 339, 347, 351, 352, 360, 361,
    386, 401, 402, 404, 405, 406, 407, 408, 409, 410, 412, 413, 414, 415, 417, 419, 423,
    424, 425, 430, 432, 434, 435, 440, 443, 469, 478, 479, 480, 501, 502, 503};

std::string mobile(std::uint64_t row) {
    // One row in a hundred, as the numbers of stories are few.
    if (row % 100 != 7) return {};
    const std::uint64_t place = row / 100;
    if (place / 100 >= areas.size()) return {};
    return "+1 " + std::to_string(areas[place / 100]) + " 555 01" + digits(place % 100, 2);
}

void writeContacts(std::uint64_t rows, std::ostream& out) {
    out << "First Name,Last Name,Company,Job "
           "Title,E-mail,Phone,Mobile,Street,City,Postcode,Country,"
           "Website,Birthday,Source,Tags,Notes\n";
    Chance chance(20261112);
    const std::uint64_t places = rows / 20 + 1;
    for (std::uint64_t row = 0; row < rows; ++row) {
        // Twenty people work at one place, each with another given name.
        const std::uint64_t place = row % places;
        const Words given = givenNames[(place * 11 + row / places) % givenNames.size()];
        const Words family = chance.from(familyNames);
        const Words trade = trades[place % trades.size()];
        const Words founder = familyNames[place / trades.size() % familyNames.size()];
        const std::string site = plain(trade) + std::to_string(place) + ".test";
        out << given << ',' << family << ',' << founder << ' ' << trade << ' ' << place << ','
            << chance.from(titles) << ',' << plain(given) << '.' << plain(family) << row << '@'
            << site << ',' << landline(row) << ',' << mobile(row) << ',' << 1 + chance.below(180)
            << ' ' << chance.from(streets) << ',' << chance.from(towns) << ",ZZ"
            << 1 + chance.below(20) << ' ' << 1 + chance.below(9) << "AA,GB,";
        if (row % 3 == 0) out << "www." << site;
        out << ',';
        if (row % 4 == 0)
            out << 1945 + chance.below(60) << '-' << digits(1 + chance.below(12), 2) << '-'
                << digits(1 + chance.below(28), 2);
        out << ',' << chance.from(sources) << ',' << chance.from(tags) << ','
            << quoted(chance.from(notes)) << '\n';
    }
}

/// Beginnings and middles of names, places, addresses and numbers; some match nobody.
void writeQueries(std::uint64_t count, std::ostream& out) {
    Chance chance(7);
    for (std::uint64_t i = 0; i < count; ++i) {
        switch (i % 6) {
            case 0:
                out << plain(chance.from(familyNames)).substr(0, 2 + chance.below(5));
                break;
            case 1:
                out << plain(chance.from(givenNames)).substr(0, 3);
                break;
            case 2:
                out << chance.from(towns).substr(1, 4);
                break;
            case 3:
                out << chance.below(900'000);
                break;
            case 4:
                out << plain(chance.from(familyNames)) << chance.below(100'000) << ".exam";
                break;
            default:
                out << "zq" << plain(chance.from(titles)).substr(0, 3);
        }
        out << '\n';
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc == 4 ? argv[1] : "";
    if (what != "contacts" && what != "queries") {
        std::fputs("usage: benchdata contacts ROWS OUT.csv | benchdata queries COUNT OUT.txt\n",
                   stderr);
        return 2;
    }
    std::ofstream out(argv[3], std::ios::binary | std::ios::trunc);
    const std::uint64_t count = std::strtoull(argv[2], nullptr, 10);
    if (what == "contacts")
        writeContacts(count, out);
    else
        writeQueries(count, out);
    out.close();
    if (!out) {
        std::fprintf(stderr, "benchdata: cannot write %s\n", argv[3]);
        return 1;
    }
    return 0;
}
