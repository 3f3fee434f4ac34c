// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/addressreaderpostcode.h"

#include "core/base/text.h"
#include "core/intake/addressreaderwords.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

struct Word {
    qsizetype from = 0, to = 0;
    QString text;
};

std::vector<Word> wordsIn(QStringView piece) {
    std::vector<Word> words;
    for (qsizetype i = 0; i < piece.size();) {
        if (piece[i].isSpace()) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < piece.size() && !piece[end].isSpace()) ++end;
        qsizetype from = i, to = end;
        while (from < to && QStringView(u"(,;.:").contains(piece[from])) ++from;
        while (to > from && QStringView(u"),;.:").contains(piece[to - 1])) --to;
        if (to > from) words.push_back({from, to, piece.sliced(from, to - from).toString()});
        i = end;
    }
    return words;
}

/// `A` capital letter, `9` figure; anything else stands for itself.
bool fits(QStringView text, QStringView pattern) {
    if (text.size() != pattern.size()) return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t u = text[i].unicode();
        const bool ok = pattern[i] == u'A'   ? u >= u'A' && u <= u'Z'
                        : pattern[i] == u'9' ? u >= u'0' && u <= u'9'
                                             : text[i] == pattern[i];
        if (!ok) return false;
    }
    return true;
}
bool fitsAny(QStringView text, std::initializer_list<QStringView> patterns) {
    for (const QStringView pattern : patterns)
        if (fits(text, pattern)) return true;
    return false;
}

bool isTownWord(const QString& word) {
    if (word.size() < 2) return false;
    const QChar first = word.front();
    if (first.isUpper() || first == u'\'' || first == u'’') return true;
    return word.startsWith(u"s-"_s) || word.startsWith(u"l'"_s) || word.startsWith(u"d'"_s) ||
           word == u"la"_s || word == u"le"_s || word == u"les"_s || word == u"el"_s ||
           word == u"den"_s || word == u"de"_s;
}

bool isMonthOrLike(const QString& word) {
    static const QStringList words{u"januar"_s,   u"january"_s,  u"februar"_s,   u"february"_s,
                                   u"march"_s,    u"april"_s,    u"may"_s,       u"june"_s,
                                   u"july"_s,     u"august"_s,   u"september"_s, u"october"_s,
                                   u"november"_s, u"december"_s, u"uhr"_s,       u"eur"_s,
                                   u"years"_s,    u"jahre"_s,    u"award"_s,     u"awards"_s};
    return words.contains(text::folded(word));
}

QString countryOfPrefix(const QString& prefix) {
    static const QHash<QString, QString> known{
        {u"D"_s, u"DE"_s},  {u"DE"_s, u"DE"_s},  {u"A"_s, u"AT"_s},  {u"AT"_s, u"AT"_s},
        {u"CH"_s, u"CH"_s}, {u"F"_s, u"FR"_s},   {u"FR"_s, u"FR"_s}, {u"B"_s, u"BE"_s},
        {u"BE"_s, u"BE"_s}, {u"NL"_s, u"NL"_s},  {u"L"_s, u"LU"_s},  {u"LU"_s, u"LU"_s},
        {u"I"_s, u"IT"_s},  {u"IT"_s, u"IT"_s},  {u"E"_s, u"ES"_s},  {u"ES"_s, u"ES"_s},
        {u"S"_s, u"SE"_s},  {u"SE"_s, u"SE"_s},  {u"DK"_s, u"DK"_s}, {u"N"_s, u"NO"_s},
        {u"NO"_s, u"NO"_s}, {u"FIN"_s, u"FI"_s}, {u"FI"_s, u"FI"_s}, {u"P"_s, u"PT"_s},
        {u"PT"_s, u"PT"_s}, {u"PL"_s, u"PL"_s},  {u"CZ"_s, u"CZ"_s}, {u"SK"_s, u"SK"_s},
        {u"H"_s, u"HU"_s},  {u"HU"_s, u"HU"_s},  {u"SI"_s, u"SI"_s}, {u"FL"_s, u"LI"_s},
        {u"HR"_s, u"HR"_s}, {u"RO"_s, u"RO"_s},  {u"LT"_s, u"LT"_s}, {u"LV"_s, u"LV"_s},
        {u"EE"_s, u"EE"_s}, {u"GR"_s, u"GR"_s},  {u"BG"_s, u"BG"_s}};
    return known.value(prefix);
}

bool isOneOf(const QString& text, std::initializer_list<QStringView> list) {
    for (const QStringView each : list)
        if (text == each) return true;
    return false;
}

class Finder {
public:
    Finder(QStringView piece, const QString& country)
        : m_piece(piece), m_words(wordsIn(piece)), m_country(country) {}

    std::optional<FoundPostcode> find() {
        for (size_t i = 0; i < m_words.size(); ++i) {
            withPrefix(i);
            lettered(i);
            figured(i);
        }
        return m_best.sureness > 0 ? std::optional(m_best) : std::nullopt;
    }

private:
    [[nodiscard]] QString word(size_t i) const {
        return i < m_words.size() ? m_words[i].text : QString();
    }
    [[nodiscard]] bool townAt(size_t i) const {
        const QString text = word(i);
        if (!isTownWord(text) || isMonthOrLike(text)) return false;
        // "12345 Main Street": a house number.
        for (size_t k = i; k < m_words.size() && k < i + 4; ++k)
            if (addresswords::isStreetWord(text::folded(m_words[k].text)) && k > i &&
                m_words[k].text.size() <= 9 && text.size() > 2 &&
                !text::folded(m_words[k].text).endsWith(u"berg"_s))
                return false;
        return true;
    }

    void take(size_t first, size_t last, QString code, const QString& country, double sureness,
              bool townFollows, bool stated = false) {
        if (!m_country.isEmpty() && !country.isEmpty() && country != m_country && !stated)
            sureness -= 0.1;
        if (sureness <= m_best.sureness) return;
        m_best = {};
        m_best.from = m_words[first].from;
        m_best.to = m_words[last].to;
        m_best.code = std::move(code);
        m_best.country = country;
        m_best.sureness = sureness;
        m_best.townFollows = townFollows;
        m_best.isStated = stated;
    }

    /// D-04315, CH-6052, F - 75008, SE-111 22
    void withPrefix(size_t i) {
        const QString text = word(i);
        qsizetype letters = 0;
        while (letters < text.size() && text[letters] >= u'A' && text[letters] <= u'Z') ++letters;
        if (letters < 1 || letters > 3) return;
        const QString country = countryOfPrefix(text.left(letters));
        if (country.isEmpty()) return;
        QString digits = text.mid(letters);
        size_t last = i;
        if (digits.isEmpty() && isOneOf(word(i + 1), {u"-", u"–"})) {
            digits = u'-' + word(i + 2);
            last = i + 2;
        } else if (digits.isEmpty() && i == 0 && fitsAny(word(1), {u"9999", u"99999"}) &&
                   townAt(2)) {  // "CH 7130 Ilanz"
            digits = u'-' + word(1);
            last = 1;
        }
        if (digits.size() < 2 || (digits[0] != u'-' && digits[0] != u'–')) return;
        digits.remove(0, 1);
        if (digits.isEmpty()) return;
        if (fits(digits, u"999") && fits(word(last + 1), u"99")) {
            digits += u' ' + word(++last);
        } else if (country == u"NL"_s && fits(digits, u"9999") && fits(word(last + 1), u"AA")) {
            digits += u' ' + word(++last);
        }
        if (!fitsAny(digits,
                     {u"9999", u"99999", u"999 99", u"9999 AA", u"9999AA", u"99-999", u"9999-999"}))
            return;
        const bool town = townAt(last + 1);
        take(i, last, digits, country, town ? 0.97 : 0.85, town || last + 1 < m_words.size(), true);
    }

    /// The patterns with letters: GB, IE, CA, NL.
    void lettered(size_t i) {
        const bool british = m_country == u"GB"_s;
        const QString text = british ? word(i).toUpper() : word(i);
        const QString next = british ? word(i + 1).toUpper() : word(i + 1);
        const auto outward = {QStringView(u"A9"),   QStringView(u"A99"), QStringView(u"AA9"),
                              QStringView(u"AA99"), QStringView(u"A9A"), QStringView(u"AA9A")};
        if (fitsAny(text, outward) && fits(next, u"9AA"))
            take(i, i + 1, text + u' ' + next, u"GB"_s, 0.97, false);
        if (text.size() >= 5 && fits(text.right(3), u"9AA") && fitsAny(text.chopped(3), outward))
            take(i, i, text.chopped(3) + u' ' + text.right(3), u"GB"_s, 0.9, false);
        if (fits(text, u"A9999AAA")) take(i, i, text, u"AR"_s, 0.93, townAt(i + 1));
        const QString pair = text + next;
        if (fits(pair, u"A9A9A9") && !next.isEmpty() && text.size() == 3) {
            take(i, i + 1, text + u' ' + next, u"CA"_s, 0.97, false);
            state(i, u"CA"_s);
        }
        if (fits(text, u"A9A9A9") || fits(text, u"A9A-9A9")) {
            take(i, i, text.left(3) + u' ' + text.right(3), u"CA"_s, 0.93, false);
            state(i, u"CA"_s);
        }
        const bool eircode =
            (fits(text, u"A99") || text == u"D6W"_s) && next.size() == 4 && next.front() >= u'A' &&
            next.front() <= u'Z' &&
            std::any_of(next.begin(), next.end(), [](QChar c) { return c.isDigit(); }) &&
            next == next.toUpper();
        if (eircode) take(i, i + 1, text + u' ' + next, u"IE"_s, 0.9, false);
        const bool dutch = m_country == u"NL"_s;
        if (fits(text, u"9999") && fits(next, u"AA") && text[0] != u'0') {
            const bool town = townAt(i + 2);
            if (town || dutch)
                take(i, i + 1, text + u' ' + next, u"NL"_s, town ? 0.96 : 0.85, town);
        }
        if (fits(text, u"9999AA") && text[0] != u'0' && (dutch || townAt(i + 1)))
            take(i, i, text.left(4) + u' ' + text.right(2), u"NL"_s, 0.93, townAt(i + 1));
    }

    /// A state or province just before the code.
    void state(size_t i, const QString& country) {
        if (m_best.from != m_words[i].from) return;
        for (const size_t count : {size_t(1), size_t(2)}) {
            if (i < count) break;
            const QStringView text = m_piece.sliced(m_words[i - count].from,
                                                    m_words[i - 1].to - m_words[i - count].from);
            const auto state = addresswords::stateOf(text);
            const bool australian =
                isOneOf(state.code, {u"NSW", u"VIC", u"QLD", u"SA", u"WA", u"TAS", u"ACT", u"NT"});
            if (state.code.isEmpty() ||
                (state.country != country && !(country == u"AU"_s && australian)))
                continue;
            m_best.region = state.code;
            m_best.regionFrom = m_words[i - count].from;
            m_best.regionTo = m_words[i - 1].to;
        }
    }
    [[nodiscard]] bool hasState(size_t i, const QString& country) const {
        for (const size_t count : {size_t(1), size_t(2)}) {
            if (i < count) break;
            const QStringView text = m_piece.sliced(m_words[i - count].from,
                                                    m_words[i - 1].to - m_words[i - count].from);
            const auto state = addresswords::stateOf(text);
            if (!state.code.isEmpty() && state.country == country) return true;
            if (country == u"AU"_s && isOneOf(state.code, {u"SA", u"WA", u"NT"}) && count == 1)
                return true;
        }
        return false;
    }

    void figured(size_t i) {
        const QString text = word(i), next = word(i + 1);
        if (text.isEmpty() || (!text[0].isDigit() && text[0] != u'〒')) return;
        if (fits(text, u"99999") || fits(text, u"99999-9999")) return fiveFigures(i);
        if (fits(text, u"9999")) return fourFigures(i);
        if (fits(text, u"99-999")) {
            const bool town = townAt(i + 1);
            if (town || m_country == u"PL"_s) take(i, i, text, u"PL"_s, town ? 0.95 : 0.8, town);
        } else if (fits(text, u"9999-999")) {
            take(i, i, text, u"PT"_s, townAt(i + 1) ? 0.95 : 0.7, townAt(i + 1));
        } else if (fits(text, u"99999-999")) {
            if (m_country == u"BR"_s) take(i, i, text, u"BR"_s, 0.9, townAt(i + 1));
        } else if (fits(text, u"〒999-9999") || (fits(text, u"999-9999") && m_country == u"JP"_s)) {
            take(i, i, text.right(8), u"JP"_s, 0.97, i + 1 < m_words.size());
        } else if (text == u"〒"_s && fits(next, u"999-9999")) {
            take(i, i + 1, next, u"JP"_s, 0.97, i + 2 < m_words.size());
        } else if (fits(text, u"999") && fits(next, u"99")) {
            const bool town = townAt(i + 2);
            const bool known = isOneOf(m_country, {u"SE", u"CZ", u"SK", u"GR"});
            if (town)
                take(i, i + 1, text + u' ' + next, known ? m_country : QString(),
                     known ? 0.95 : 0.75, true);
        } else if (fits(text, u"999999") || (fits(text, u"999") && fits(next, u"999"))) {
            const bool known = isOneOf(m_country, {u"IN", u"SG", u"CN", u"RU", u"RO"});
            const bool two = text.size() == 3;
            const bool alone = i == 0 && m_words.size() == (two ? 2U : 1U);
            if (known && alone)  // "Chennai – 600 032"
                take(i, two ? 1 : 0, two ? text + u' ' + next : text, m_country, 0.6, false);
            else if (known && (i > 0 || townAt(i + 1)))
                take(i, two ? i + 1 : i, two ? text + u' ' + next : text, m_country, 0.85, i == 0);
            else if (i > 0 && word(i - 1) == u"Singapore"_s)
                take(i, i, text, u"SG"_s, 0.9, false);
        }
    }

    void fiveFigures(size_t i) {
        const QString text = word(i);
        if (hasState(i, u"US"_s)) {
            take(i, i, text, u"US"_s, 0.97, false);
            return state(i, u"US"_s);
        }
        const bool townFirst = isOneOf(m_country, {u"US", u"TR", u"UA", u"TH", u"MY", u"SA"});
        if (townAt(i + 1) && text.size() == 5) {
            const bool known = isOneOf(m_country, {u"DE", u"FR", u"ES", u"IT", u"FI", u"MX", u"HR",
                                                   u"EE", u"RS", u"TR", u"MA", u"UA"});
            return take(i, i, text, known ? m_country : QString(), known ? 0.93 : 0.8, true);
        }
        if (i > 0 && i + 1 == m_words.size() && isTownWord(word(i - 1)))
            return take(i, i, text, townFirst ? m_country : QString(), townFirst ? 0.85 : 0.55,
                        false);
        if (m_words.size() == 1)
            take(i, i, text, townFirst ? m_country : QString(), townFirst ? 0.6 : 0.4, true);
    }

    void fourFigures(size_t i) {
        const QString text = word(i);
        if (hasState(i, u"AU"_s)) {
            take(i, i, text, u"AU"_s, 0.97, false);
            return state(i, u"AU"_s);
        }
        const bool known = isOneOf(m_country, {u"AT", u"CH", u"BE", u"DK", u"NO", u"LU", u"HU",
                                               u"SI", u"BG", u"LI", u"LV"});
        const bool townFirst = isOneOf(m_country, {u"AU", u"NZ", u"ZA", u"PH"});
        if (townAt(i + 1) && !townFirst) {
            const bool year = text.startsWith(u"19"_s) || text.startsWith(u"20"_s);
            const double sureness = known ? 0.93 : m_country.isEmpty() ? (year ? 0.4 : 0.6) : 0.35;
            return take(i, i, text, known ? m_country : QString(), sureness, true);
        }
        if (townFirst && i > 0 && i + 1 == m_words.size() && isTownWord(word(i - 1)))
            return take(i, i, text, m_country, 0.8, false);
        if (townFirst && m_words.size() == 1) take(i, i, text, m_country, 0.6, false);
    }

    QStringView m_piece;
    std::vector<Word> m_words;
    QString m_country;
    FoundPostcode m_best;
};

}  // namespace

std::optional<FoundPostcode> postcodeIn(QStringView piece, const QString& country) {
    if (piece.size() > 200) return {};
    return Finder(piece, country).find();
}

}  // namespace waymark
