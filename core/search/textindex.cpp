// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/textindex.h"

#include "core/base/text.h"
#include "core/search/bytesearch.h"

#include <QHash>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// Fewer digits than these are a house number or a year: no prefix of dialling is taken off.
constexpr qsizetype DigitsOfANumber = 6;

QString foldedForSearch(QStringView text) {
    QString folded = text::folded(text);
    folded.replace(u'’', u'\'');
    return folded;
}

bool isNumberSign(QChar c) {
    return (c >= u'0' && c <= u'9') || QStringView(u"+-()./").contains(c);
}
bool isNumberLike(QStringView word) { return std::ranges::all_of(word, isNumberSign); }

QString digitsOf(QStringView text) {
    QString digits;
    for (const QChar c : text)
        if (c >= u'0' && c <= u'9') digits.append(c);
    return digits;
}

/// The digits of a telephone number written with blanks or signs between them.
QString spacedNumber(QStringView line) {
    for (const QChar c : line)
        if (!isNumberSign(c) && c != u' ') return {};
    const QString digits = digitsOf(line);
    return digits.size() >= DigitsOfANumber && digits.size() < line.size() ? digits : QString();
}

/// Without +, 00, 0 or "(0)" in front: what the national and the international form share.
QString core(const QString& written) {
    QString number = written;
    if (number.startsWith(u'+') || number.startsWith(u"00")) number.remove(u"(0)"_s);
    QString digits = digitsOf(number);
    if (digits.size() < DigitsOfANumber) return digits;
    while (digits.startsWith(u'0')) digits.remove(0, 1);
    return digits;
}

/// One word of the query, or several that are one telephone number.
struct Term {
    std::vector<ByteSearch> all;     ///< every one of these …
    std::vector<ByteSearch> orelse;  ///< … or this one
};

std::vector<Term> termsOf(QStringView query) {
    std::vector<Term> terms;
    const QStringList words = foldedForSearch(query).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype at = 0; at < words.size();) {
        Term term;
        term.all.emplace_back(words[at].toUtf8());
        QString number = isNumberLike(words[at]) ? words[at] : QString();
        for (++at; !number.isEmpty() && at < words.size() && isNumberLike(words[at]); ++at) {
            number += words[at];
            term.all.emplace_back(words[at].toUtf8());
        }
        const QString digits = core(number);
        if (digits.size() >= DigitsOfANumber) {
            // The shared digits are part of a number that is written out: nothing else to try.
            if (term.all.size() == 1 && digitsOf(number) == number) term.all.clear();
            (term.all.empty() ? term.all : term.orelse).emplace_back(digits.toUtf8());
        }
        terms.push_back(std::move(term));
    }
    return terms;
}

bool contains(const Term& term, QByteArrayView text, qsizetype from, qsizetype end) {
    const auto isThere = [&](const ByteSearch& needle) {
        return needle.find(text, from, end) >= 0;
    };
    return std::ranges::all_of(term.all, isThere) || std::ranges::any_of(term.orelse, isThere);
}

}  // namespace

void TextIndex::add(ContactId id, const QString& text) {
    QByteArray record = foldedForSearch(text).toUtf8();
    for (const QStringView line : QStringView(text).split(u'\n'))
        if (const QString digits = spacedNumber(line); !digits.isEmpty())
            record += ' ' + digits.toUtf8();
    m_ids.push_back(id);
    m_text += record;
    m_text += '\n';
    m_starts.push_back(std::uint32_t(m_text.size()));
}

void TextIndex::build(Stores& stores, Progress& progress) {
    m_text.clear();
    m_ids.clear();
    m_starts.assign(1, 0);
    const qint64 total = stores.contacts.count();
    stores.contacts.eachSearchText([&](ContactId id, const QString& text) {
        add(id, text);
        if (m_ids.size() % 1024 == 0)
            progress.at(Progress::Step::Indexing, qint64(m_ids.size()), total);
    });
    m_text.squeeze();
    m_starts.shrink_to_fit();
    m_ids.shrink_to_fit();
}

void TextIndex::patch(Stores& stores, const std::vector<ContactId>& changed) {
    if (changed.empty()) return;
    TextIndex fresh;
    fresh.m_starts.assign(1, 0);
    stores.contacts.eachSearchText([&](ContactId id, const QString& text) { fresh.add(id, text); },
                                   &changed);
    QHash<ContactId, std::pair<const TextIndex*, size_t>> places;
    places.reserve(qsizetype(m_ids.size()));
    for (size_t place = 0; place < m_ids.size(); ++place)
        places.insert(m_ids[place], {this, place});
    for (const ContactId id : changed) places.remove(id);
    for (size_t place = 0; place < fresh.m_ids.size(); ++place)
        places.insert(fresh.m_ids[place], {&fresh, place});

    TextIndex now;
    now.m_starts.assign(1, 0);
    now.m_text.reserve(m_text.size() + fresh.m_text.size());
    for (const ContactId id : stores.contacts.idsByName()) {
        const auto found = places.constFind(id);
        if (found == places.constEnd()) continue;
        const auto& [index, place] = *found;
        const qsizetype start = index->m_starts[place];
        now.m_ids.push_back(id);
        now.m_text += QByteArrayView(index->m_text)
                          .sliced(start, qsizetype(index->m_starts[place + 1]) - start);
        now.m_starts.push_back(std::uint32_t(now.m_text.size()));
    }
    *this = std::move(now);
}

template <class Take>
void TextIndex::each(QStringView words, Take&& take) const {
    const std::vector<Term> terms = termsOf(words);
    const QByteArrayView text(m_text);
    // The longest needle that every contact found must have leads the way through the buffer.
    const ByteSearch* lead = nullptr;
    for (const Term& term : terms)
        if (term.orelse.empty())
            for (const ByteSearch& needle : term.all)
                if (!lead || needle.size() > lead->size()) lead = &needle;
    const bool alone = terms.size() == 1 && terms.front().all.size() == 1;
    qsizetype from = 0;
    for (size_t place = 0; place < m_ids.size(); ++place) {
        if (lead) {
            const qsizetype hit = lead->find(text, from, text.size());
            if (hit < 0) return;
            const auto next = std::upper_bound(m_starts.begin() + std::ptrdiff_t(place),
                                               m_starts.end(), std::uint32_t(hit));
            place = size_t(next - m_starts.begin()) - 1;
        }
        const qsizetype start = m_starts[place], end = m_starts[place + 1];
        from = end;
        const bool found = (lead && alone) || std::ranges::all_of(terms, [&](const Term& term) {
                               return contains(term, text, start, end);
                           });
        if (found && !take(m_ids[place])) return;
    }
}

std::vector<ContactId> TextIndex::find(QStringView words, size_t limit) const {
    std::vector<ContactId> found;
    each(words, [&](ContactId id) {
        found.push_back(id);
        return limit == 0 || found.size() < limit;
    });
    return found;
}

size_t TextIndex::count(QStringView words) const {
    size_t found = 0;
    each(words, [&](ContactId) {
        ++found;
        return true;
    });
    return found;
}

size_t TextIndex::memory() const {
    return size_t(m_text.capacity()) + m_starts.capacity() * sizeof(std::uint32_t) +
           m_ids.capacity() * sizeof(ContactId);
}

}  // namespace waymark
