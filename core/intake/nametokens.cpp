// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/nametokens.h"

#include <QStringList>

#include <algorithm>

namespace waymark {
namespace {

bool isEastAsian(QChar c) {
    const char16_t u = c.unicode();
    return isKana(c) || isHangul(c) || (u >= 0x3400 && u <= 0x9FFF) || u == 0x3005 || u == 0x3006 ||
           (u >= 0xF900 && u <= 0xFAFF);
}

}  // namespace

bool isKana(QChar c) { return c.unicode() >= 0x3040 && c.unicode() <= 0x30FF; }
bool isHangul(QChar c) { return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7AF; }

bool NameToken::isGiven() const {
    if (is(namewords::List::Given)) return true;
    if (!written.contains(u'-')) return false;
    if (key.startsWith(u"ben") && written.indexOf(u'-') == 3) return false;  // Ben-David
    const QStringList parts = written.split(u'-', Qt::SkipEmptyParts);
    return parts.size() > 1 && std::ranges::all_of(parts, [](const QString& part) {
               return namewords::lists(namewords::keyOf(part)).has(namewords::List::Given);
           });
}

NameTokens tokensOf(const QString& text) {
    NameTokens words;
    for (const QStringView each : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        QString key = namewords::keyOf(each);
        const namewords::Lists lists = namewords::lists(key);
        words.push_back({each.toString(), std::move(key), lists});
    }
    return words;
}

QString joined(NameTokens::const_iterator from, NameTokens::const_iterator to) {
    QString text;
    for (; from != to; ++from) appendWord(text, from->written);
    return text;
}

void appendWord(QString& to, const QString& text) {
    if (text.isEmpty()) return;
    if (!to.isEmpty()) to += u' ';
    to += text;
}

bool isInitials(QStringView word) {
    if (word.size() == 1) return true;
    if (word.size() > 8 || !word.endsWith(u'.') || !word[0].isUpper()) return false;
    // A dot behind every letter, or one behind a short beginning ("Ph.", "Chr.").
    if (word.size() <= 4) return true;
    for (qsizetype i = 1; i < word.size(); i += 2)
        if (word[i] != u'.') return false;
    return true;
}

bool isCapitals(QStringView word) {
    if (word.size() > 4 && (word.startsWith(u"Mc") || word.startsWith(u"De")) && word[2].isUpper())
        word = word.mid(2);
    else if (word.size() > 5 && word.startsWith(u"Mac") && word[3].isUpper())
        word = word.mid(3);
    int letters = 0;
    for (const QChar c : word) {
        if (c.isLower() || c.isDigit()) return false;
        letters += c.isUpper() ? 1 : 0;
    }
    return letters >= 2 && !word.contains(u'.');
}

bool areShouted(const NameTokens& words) {
    return std::ranges::all_of(words, [](const NameToken& word) {
        return std::ranges::none_of(word.written, [](QChar c) { return c.isLower(); });
    });
}

NameScript scriptOf(QStringView text) {
    bool latin = false, eastAsian = false;
    for (const QChar c : text) {
        if (isEastAsian(c))
            eastAsian = true;
        else if (c.isLetter())
            latin = true;
    }
    if (!eastAsian) return NameScript::Latin;
    return latin ? NameScript::Mixed : NameScript::EastAsian;
}

}  // namespace waymark
