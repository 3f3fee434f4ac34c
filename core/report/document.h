#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QStringList>

#include <memory>
#include <variant>
#include <vector>

namespace waymark {

/// A figure on paper: whoever paints the document hands it to the same painter as the screen uses.
/// The document knows only its size and the sentence that stands for it.
class Figure {
public:
    virtual ~Figure() = default;
    /// Height in points at a width in points, so that pages can be broken before painting.
    [[nodiscard]] virtual double heightFor(double width) const = 0;
    /// What the figure says, for readers who cannot see it and for the text of the PDF.
    [[nodiscard]] virtual QString sentence() const = 0;
};

/// A run of text; a paragraph is a list of them.
struct Run {
    QString text;
    enum class Weight { Plain, Strong, Quiet } weight = Weight::Plain;
    bool operator==(const Run&) const = default;
};

struct Heading {
    QString text;
};
struct Paragraph {
    std::vector<Run> runs;
    enum class Shape { Body, Bullet, Quote, Note } shape = Shape::Body;
};
struct TextCell {
    QString text;
    Run::Weight weight = Run::Weight::Plain;
};
struct Column {
    QString title;
    double share = 1;  ///< of the width, relative to the other columns
    enum class Align { Left, Right } align = Align::Left;
};
/// Heads repeat on every page; a row is never split.
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<TextCell>> rows;
    QString emptyText;  ///< said instead of rows when there are none
};
struct FigureBlock {
    std::shared_ptr<const Figure> figure;
};
/// Blocks beside each other, each with its share of the width.
struct Beside;
struct PageBreak {};

using Block =
    std::variant<Heading, Paragraph, Table, FigureBlock, std::shared_ptr<const Beside>, PageBreak>;

struct Beside {
    struct Side {
        double share = 1;
        std::vector<Block> blocks;
    };
    std::vector<Side> sides;
};

/// A report as a value: what is said, in which order. Screen preview, printer and PDF paint this.
struct Document {
    QString business;
    QString title;
    QString subtitle;       ///< period and filters
    QStringList sideLines;  ///< printed on, prepared by, scope; right of the title
    QString footer;         ///< the method in one line
    std::vector<Block> blocks;
};

/// All words of the document in reading order, for search, tests and accessibility.
[[nodiscard]] QString plainText(const Document& document);

}  // namespace waymark
