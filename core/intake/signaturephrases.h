#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHash>
#include <QString>
#include <QStringList>

/// What people write under messages that is no field, in the languages of the reader.
namespace waymark::signaturephrases {

/// The parts of a text between bars.
[[nodiscard]] QStringList phrases(const QString& text);

/// Phrases by their first letter, so that a line is compared with few of them.
class PhraseBook {
public:
    explicit PhraseBook(const QString& text) {
        for (const QString& phrase : phrases(text)) m_phrases[phrase.front()].append(phrase);
    }
    /// The longest phrase at `at` that is not the beginning of a longer word.
    [[nodiscard]] const QString* at(QStringView key, qsizetype at) const {
        const auto found = at < key.size() ? m_phrases.constFind(key[at]) : m_phrases.constEnd();
        if (found == m_phrases.constEnd()) return nullptr;
        const QString* longest = nullptr;
        for (const QString& each : *found) {
            const qsizetype end = at + each.size();
            const bool whole = end >= key.size() || !each.back().isLetterOrNumber() ||
                               !key[end].isLetterOrNumber();
            if (whole && key.sliced(at).startsWith(each) &&
                (longest == nullptr || each.size() > longest->size()))
                longest = &each;
        }
        return longest;
    }
    /// A phrase that begins where a word begins; `whole` asks that it ends with one, too.
    enum class Ends { WithWord, Anywhere };
    [[nodiscard]] bool isIn(QStringView key, Ends ends) const {
        for (qsizetype i = 0; i < key.size(); ++i) {
            if (i > 0 && key[i - 1].isLetterOrNumber()) continue;
            const auto found = m_phrases.constFind(key[i]);
            if (found == m_phrases.constEnd()) continue;
            for (const QString& each : *found) {
                const qsizetype end = i + each.size();
                if (!key.sliced(i).startsWith(each)) continue;
                if (ends == Ends::Anywhere || end >= key.size() || !each.back().isLetter() ||
                    !key[end].isLetter())
                    return true;
            }
        }
        return false;
    }

private:
    QHash<QChar, QStringList> m_phrases;
};

/// "Kind regards", "Mit freundlichen Grüßen"
[[nodiscard]] const PhraseBook& closings();
/// The chief words of formulas that no list has: "Schöne Grüße von der Förde".
[[nodiscard]] const PhraseBook& closingWords();
[[nodiscard]] const PhraseBook& greetings();
/// "Sent from my phone", "Get Outlook for …"
[[nodiscard]] const PhraseBook& footers();
/// The same in words of any language: sending in front, a device or program behind. Folded.
[[nodiscard]] bool isSentFrom(const QString& key);
/// How a notice of absence begins: "I am on leave", "Ich bin im Urlaub".
[[nodiscard]] const PhraseBook& absences();
/// Phrases that stand only in disclaimers and advice about printing.
[[nodiscard]] const PhraseBook& disclaimers();
/// Words that tell a disclaimer only in a long line.
[[nodiscard]] const PhraseBook& disclaimerWords();
/// Company registers, tax and bank numbers.
[[nodiscard]] const PhraseBook& registerWords();

}  // namespace waymark::signaturephrases
