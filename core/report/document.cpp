// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"

namespace waymark {
namespace {

void append(QStringList& lines, const std::vector<Block>& blocks);

struct Lines {
    QStringList& lines;

    void operator()(const Heading& heading) const { lines.append(heading.text); }
    void operator()(const Paragraph& paragraph) const {
        QString text;
        for (const Run& run : paragraph.runs) text += run.text;
        lines.append(text);
    }
    void operator()(const Table& table) const {
        QStringList heads;
        for (const Column& column : table.columns) heads.append(column.title);
        lines.append(heads.join(u'\t'));
        if (table.rows.empty()) lines.append(table.emptyText);
        for (const auto& row : table.rows) {
            QStringList cells;
            for (const TextCell& cell : row) cells.append(cell.text);
            lines.append(cells.join(u'\t'));
        }
    }
    void operator()(const FigureBlock& block) const { lines.append(block.figure->sentence()); }
    void operator()(const std::shared_ptr<const Beside>& beside) const {
        for (const Beside::Side& side : beside->sides) append(lines, side.blocks);
    }
    void operator()(const PageBreak&) const {}
};

void append(QStringList& lines, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit(Lines{lines}, block);
}

}  // namespace

QString plainText(const Document& document) {
    QStringList lines{document.business, document.title, document.subtitle};
    lines += document.sideLines;
    append(lines, document.blocks);
    lines.append(document.footer);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

}  // namespace waymark
