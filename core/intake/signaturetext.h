#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringView>

#include <vector>

namespace waymark {

/// Text as people paste it, made even: HTML remnants, invisible characters and picture marks taken
/// out, links behind a text kept, lines divided by LF, columns by TAB, every sign that divides a
/// line ("·", "•", "│") written as "|". Knows where each character stood in the source.
class SignatureText {
public:
    explicit SignatureText(QStringView source);

    struct Line {
        qsizetype from = 0;
        qsizetype to = 0;
        bool afterGap = false;  ///< an empty or a drawn line stands above it
        [[nodiscard]] bool isEmpty() const { return from == to; }
    };
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    [[nodiscard]] QStringView line(const Line& line) const {
        return QStringView(m_text).sliced(line.from, line.to - line.from);
    }
    /// Offsets in the source of a range of text(); an empty range has no place there.
    struct Span {
        qsizetype from = 0, to = 0;
    };
    [[nodiscard]] Span span(qsizetype from, qsizetype to) const;

private:
    struct Mark {
        char16_t c = 0;
        qsizetype from = 0, to = 0;
        bool isTyped = false;  ///< a TAB that was one in the source
    };
    using Marks = std::vector<Mark>;
    [[nodiscard]] static Marks readable(QStringView source);
    [[nodiscard]] static std::vector<Marks> evenLines(const Marks& marks);
    [[nodiscard]] static std::vector<Marks> oneColumn(std::vector<Marks> lines);
    void keep(const std::vector<Marks>& lines);

    QString m_text;
    std::vector<Span> m_spans;
    std::vector<Line> m_lines;
};

}  // namespace waymark
