// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/nametokens.h"

#include "core/base/text.h"

#include <QStringList>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// A word as the lists know it: folded, without dots and the commas around it.
QString wordKey(QStringView written) {
    QString key = text::folded(written);
    key.removeIf([](QChar c) { return c == u'.' || c == u',' || c == u'-' || c == u'/'; });
    return key;
}

bool isEastAsian(QChar c) {
    const char16_t u = c.unicode();
    return (u >= 0x3040 && u <= 0x30FF) || (u >= 0x3400 && u <= 0x9FFF) || u == 0x3005 ||
           (u >= 0xAC00 && u <= 0xD7AF) || (u >= 0xF900 && u <= 0xFAFF);
}

}  // namespace

NameTokens tokensOf(const QString& text) {
    NameTokens words;
    for (const QString& each : text.split(u' ', Qt::SkipEmptyParts))
        words.push_back({each, wordKey(each)});
    return words;
}

QString joined(NameTokens::const_iterator from, NameTokens::const_iterator to) {
    QString text;
    for (; from != to; ++from) text += text.isEmpty() ? from->written : u' ' + from->written;
    return text;
}

void appendWord(QString& to, const QString& text) {
    if (text.isEmpty()) return;
    to += to.isEmpty() ? text : u' ' + text;
}

bool isInitials(QStringView word) {
    return word.size() == 1 || (word.size() <= 4 && word.endsWith(u'.') && word[0].isUpper());
}

bool isCapitals(QStringView word) {
    int letters = 0;
    for (const QChar c : word) {
        if (c.isLower() || c.isDigit()) return false;
        letters += c.isLetter() ? 1 : 0;
    }
    return letters >= 2 && !word.contains(u'.');
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
