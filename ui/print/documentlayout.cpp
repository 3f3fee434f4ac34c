// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/documentlayout.h"

#include "core/base/failure.h"
#include "ui/charts/paintedfigure.h"

#include <QCoreApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

// Layout counts in tenths of a point, so that fonts can have sizes such as 16.5 pt.
constexpr double Unit = 10;
constexpr double Margin = 18 / 25.4 * 72 * Unit;
constexpr double FooterHeight = 34 * Unit;

const QColor Ink(0x1A, 0x1F, 0x24), Quiet(0x56, 0x60, 0x6A), Rule(0xD9, 0xDD, 0xE1);

QFont paperFont(double points, QFont::Weight weight = QFont::Normal) {
    // That of the window, whether there is one or not.
    static const QString family = Theme().font(TextRole::Base).family();
    QFont font(family);
    font.setPixelSize(int(std::lround(points * Unit)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any letter spacing keeps Qt from ligatures, which a reader of the PDF's text would not find.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.1);
    return font;
}

QColor inkOf(Run::Weight weight) { return weight == Run::Weight::Quiet ? Quiet : Ink; }
QFont::Weight weightOf(Run::Weight weight) {
    return weight == Run::Weight::Strong ? QFont::DemiBold : QFont::Normal;
}

/// Runs wrapped to a width, ready to draw.
class Wrapped {
public:
    Wrapped(const std::vector<Run>& runs, const QFont& base, double width,
            Qt::Alignment align = Qt::AlignLeft) {
        QString text;
        QList<QTextLayout::FormatRange> formats;
        for (const Run& run : runs) {
            QTextLayout::FormatRange range;
            range.start = int(text.size());
            range.length = int(run.text.size());
            QFont font = base;
            if (run.weight == Run::Weight::Strong) font.setWeight(QFont::DemiBold);
            range.format.setFont(font);
            range.format.setForeground(inkOf(run.weight));
            formats.append(range);
            text += run.text;
        }
        text.replace(u'\n', QChar::LineSeparator);
        m_layout = std::make_shared<QTextLayout>(text, base);
        QTextOption option(align);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout->setTextOption(option);
        m_layout->setFormats(formats);
        m_layout->beginLayout();
        for (QTextLine line = m_layout->createLine(); line.isValid();
             line = m_layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, m_height});
            m_height += line.height() * 1.12;
        }
        m_layout->endLayout();
    }
    [[nodiscard]] double height() const { return m_height; }
    void draw(QPainter& painter, QPointF at) const { m_layout->draw(&painter, at); }

private:
    std::shared_ptr<QTextLayout> m_layout;
    double m_height = 0;
};

Wrapped wrapped(const QString& text, const QFont& font, double width,
                Run::Weight weight = Run::Weight::Plain, Qt::Alignment align = Qt::AlignLeft) {
    return Wrapped({{text, weight}}, font, width, align);
}

}  // namespace

/// Something placed on a page.
struct DocumentLayout::Item {
    explicit Item(QRectF place) : box(place) {}
    virtual ~Item() = default;
    virtual void paint(QPainter& painter, const Theme& paper) const = 0;
    QRectF box;
};

/// Places blocks one below the other and breaks pages. A column is a builder of its own that never
/// breaks; its items are taken over as one.
class DocumentLayout::Builder {
public:
    using Items = std::vector<std::unique_ptr<Item>>;

    Builder(double left, double top, double width, double bottom)
        : m_left(left), m_top(top), m_width(width), m_bottom(bottom), m_y(top) {
        m_pages.emplace_back();
    }

    void add(const std::vector<Block>& blocks) {
        for (size_t i = 0; i < blocks.size(); ++i) {
            if (std::holds_alternative<Heading>(blocks[i])) keepWithNext(blocks, i);
            std::visit([this](const auto& block) { place(block); }, blocks[i]);
        }
    }
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] std::vector<Items> takePages() { return std::move(m_pages); }
    void setTopOfNextPages(double top) { m_top = top; }

private:
    struct Drawn : Item {
        Drawn(QRectF place, std::function<void(QPainter&, const Theme&, const QRectF&)> how)
            : Item(place), draw(std::move(how)) {}
        void paint(QPainter& painter, const Theme& paper) const override {
            draw(painter, paper, box);
        }
        std::function<void(QPainter&, const Theme&, const QRectF&)> draw;
    };

    void put(double height, std::function<void(QPainter&, const Theme&, const QRectF&)> how) {
        m_pages.back().push_back(
            std::make_unique<Drawn>(QRectF(m_left, m_y, m_width, height), std::move(how)));
        m_y += height;
    }
    void breakPage() {
        if (m_pages.back().empty()) return;
        m_pages.emplace_back();
        m_y = m_top;
    }
    void need(double height) {
        if (m_y + height > m_bottom && m_y > m_top) breakPage();
    }
    void gap(double height) {
        if (m_y > m_top) m_y += height;
    }

    /// A heading moves to the next page with what it heads: the whole figure, or head and two rows.
    void keepWithNext(const std::vector<Block>& blocks, size_t heading) {
        double height = 30 * Unit;
        if (heading + 1 < blocks.size()) {
            if (const auto* figure = std::get_if<FigureBlock>(&blocks[heading + 1]))
                height += figure->figure->heightFor(m_width / Unit) * Unit;
            else if (const auto* table = std::get_if<Table>(&blocks[heading + 1]))
                height += double(std::min<size_t>(table->rows.size(), 2) + 1) * 18 * Unit;
            else if (const auto* beside =
                         std::get_if<std::shared_ptr<const Beside>>(&blocks[heading + 1]))
                height += besideHeight(**beside);
            else
                height += 24 * Unit;
        }
        need(height);
    }

    void place(const Heading& heading) {
        gap(10 * Unit);
        const Wrapped text = wrapped(heading.text, paperFont(10.5, QFont::DemiBold), m_width);
        put(text.height() + 4 * Unit, [text](QPainter& painter, const Theme&, const QRectF& box) {
            text.draw(painter, box.topLeft());
        });
    }

    void place(const Paragraph& paragraph) {
        QFont font = paperFont(9);
        double indent = 0;
        switch (paragraph.shape) {
            case Paragraph::Shape::Body:
                break;
            case Paragraph::Shape::Bullet:
                indent = 12 * Unit;
                break;
            case Paragraph::Shape::Quote:
                font = paperFont(11);
                font.setItalic(true);
                break;
            case Paragraph::Shape::Note:
                font = paperFont(7.5);
                break;
        }
        const Wrapped text(paragraph.runs, font, m_width - indent);
        need(text.height());
        const bool bullet = paragraph.shape == Paragraph::Shape::Bullet;
        put(text.height() + (bullet ? 1.5 : 4) * Unit, [text, indent, bullet, font](
                                                           QPainter& painter, const Theme&,
                                                           const QRectF& box) {
            if (bullet)
                wrapped(u"•"_s, font, indent).draw(painter, box.topLeft() + QPointF(2 * Unit, 0));
            text.draw(painter, box.topLeft() + QPointF(indent, 0));
        });
    }

    /// Left edges and widths of the columns of a table.
    [[nodiscard]] std::vector<std::pair<double, double>> columnsOf(const Table& table) const {
        double shares = 0;
        for (const Column& column : table.columns) shares += column.share;
        std::vector<std::pair<double, double>> places;
        double x = 0;
        for (const Column& column : table.columns) {
            const double width = m_width * column.share / shares;
            places.emplace_back(x, width - 6 * Unit);
            x += width;
        }
        return places;
    }

    void placeCells(const Table& table, const std::vector<TextCell>& cells, const QFont& font,
                    QColor rule) {
        const auto places = columnsOf(table);
        std::vector<std::pair<double, Wrapped>> texts;
        double height = 0;
        for (size_t i = 0; i < places.size() && i < cells.size(); ++i) {
            const bool right = table.columns[i].align == Column::Align::Right;
            QFont own = font;
            own.setWeight(std::max(font.weight(), weightOf(cells[i].weight)));
            texts.emplace_back(places[i].first,
                               wrapped(cells[i].text, own, places[i].second, cells[i].weight,
                                       right ? Qt::AlignRight : Qt::AlignLeft));
            height = std::max(height, texts.back().second.height());
        }
        put(height + 6 * Unit,
            [texts = std::move(texts), rule](QPainter& painter, const Theme&, const QRectF& box) {
                for (const auto& [x, text] : texts)
                    text.draw(painter, box.topLeft() + QPointF(x, 3 * Unit));
                painter.setPen(QPen(rule, 0.5 * Unit));
                painter.drawLine(box.bottomLeft(), box.bottomRight());
            });
    }
    void placeHead(const Table& table) {
        std::vector<TextCell> heads;
        for (const Column& column : table.columns)
            heads.push_back({column.title, Run::Weight::Quiet});
        placeCells(table, heads, paperFont(8, QFont::Medium), Ink);
    }
    [[nodiscard]] double rowHeight(const Table& table, const std::vector<TextCell>& cells) const {
        const auto places = columnsOf(table);
        double height = 0;
        for (size_t i = 0; i < places.size() && i < cells.size(); ++i)
            height =
                std::max(height, wrapped(cells[i].text, paperFont(9), places[i].second).height());
        return height + 6 * Unit;
    }

    /// A row is never split, but a note of many pages goes on in rows of its own.
    static std::vector<std::vector<TextCell>> partsOf(std::vector<TextCell> row) {
        constexpr qsizetype Longest = 1200;
        std::vector<std::vector<TextCell>> parts;
        for (bool more = true; more;) {
            more = false;
            std::vector<TextCell> rest;
            for (TextCell& cell : row) {
                rest.push_back({QString(), cell.weight});
                if (cell.text.size() <= Longest) continue;
                qsizetype at = cell.text.lastIndexOf(u' ', Longest);
                if (at < Longest / 2) at = Longest;
                if (cell.text[at].isLowSurrogate()) ++at;
                rest.back().text = cell.text.mid(at).trimmed();
                cell.text.truncate(at);
                more = true;
            }
            parts.push_back(std::exchange(row, std::move(rest)));
        }
        return parts;
    }

    void place(const Table& table) {
        if (table.rows.empty()) {
            if (!table.emptyText.isEmpty())
                place(Paragraph{{{table.emptyText, Run::Weight::Quiet}}, Paragraph::Shape::Body});
            return;
        }
        need(3 * 18 * Unit);
        placeHead(table);
        for (const auto& row : table.rows)
            for (const auto& part : partsOf(row)) {
                if (m_y + rowHeight(table, part) > m_bottom && m_y > m_top) {
                    breakPage();
                    placeHead(table);
                }
                placeCells(table, part, paperFont(9), Rule);
            }
        m_y += 4 * Unit;
    }

    void place(const FigureBlock& block) {
        const auto figure = std::dynamic_pointer_cast<const PaintedFigure>(block.figure);
        if (!figure) return;
        const double height = figure->heightFor(m_width / Unit) * Unit;
        need(height);
        put(height, [figure](QPainter& painter, const Theme& paper, const QRectF& box) {
            painter.save();
            painter.translate(box.topLeft());
            const double scale = PaintedFigure::PointsPerPx * Unit;
            painter.scale(scale, scale);
            figure->paint(painter, QRectF(0, 0, box.width() / scale, box.height() / scale), paper);
            painter.restore();
        });
        m_y += 6 * Unit;
    }

    [[nodiscard]] std::vector<std::pair<double, double>> sidesOf(const Beside& beside) const {
        constexpr double Gutter = 20 * Unit;
        double shares = 0;
        for (const auto& side : beside.sides) shares += side.share;
        const double room = m_width - Gutter * double(beside.sides.size() - 1);
        std::vector<std::pair<double, double>> places;
        double x = m_left;
        for (const auto& side : beside.sides) {
            places.emplace_back(x, room * side.share / shares);
            x += places.back().second + Gutter;
        }
        return places;
    }
    [[nodiscard]] double besideHeight(const Beside& beside) const {
        double height = 0;
        const auto places = sidesOf(beside);
        for (size_t i = 0; i < beside.sides.size(); ++i) {
            Builder side(places[i].first, 0, places[i].second, 1e9);
            side.add(beside.sides[i].blocks);
            height = std::max(height, side.y());
        }
        return height;
    }
    void place(const std::shared_ptr<const Beside>& beside) {
        gap(10 * Unit);
        need(besideHeight(*beside));
        const auto places = sidesOf(*beside);
        double bottom = m_y;
        for (size_t i = 0; i < beside->sides.size(); ++i) {
            Builder side(places[i].first, m_y, places[i].second, 1e9);
            side.add(beside->sides[i].blocks);
            bottom = std::max(bottom, side.y());
            auto pages = side.takePages();
            for (auto& item : pages.front()) m_pages.back().push_back(std::move(item));
        }
        m_y = bottom;
    }
    void place(const PageBreak&) { breakPage(); }

    double m_left, m_top, m_width, m_bottom, m_y;
    std::vector<Items> m_pages;
};

DocumentLayout::DocumentLayout(Document document, QPageSize::PageSizeId paper)
    : m_document(std::move(document)), m_size(QPageSize::size(paper, QPageSize::Point)) {
    m_paper.setMode(ThemeMode::Light);
    m_paper.setLettersApart();
    const double width = m_size.width() * Unit - 2 * Margin;
    Builder builder(Margin, Margin + headHeight() + 8 * Unit, width,
                    m_size.height() * Unit - Margin - FooterHeight);
    builder.setTopOfNextPages(Margin + 24 * Unit);
    builder.add(m_document.blocks);
    m_pages = builder.takePages();
}

DocumentLayout::~DocumentLayout() = default;

int DocumentLayout::pageCount() const { return int(m_pages.size()); }

namespace {

/// The head of the first page: each part below the other, however long a name is.
struct FirstHead {
    FirstHead(const Document& document, double width)
        : business(wrapped(document.business, paperFont(9, QFont::DemiBold), width * 0.64)),
          title(wrapped(document.title, paperFont(16.5, QFont::DemiBold), width * 0.66)),
          subtitle(wrapped(document.subtitle, paperFont(8), width * 0.66, Run::Weight::Quiet)),
          side(wrapped(document.sideLines.join(u'\n'), paperFont(8), width * 0.32,
                       Run::Weight::Quiet, Qt::AlignRight)) {}

    [[nodiscard]] double titleTop() const { return business.height() + 2 * Unit; }
    [[nodiscard]] double subtitleTop() const { return titleTop() + title.height() + 1 * Unit; }
    [[nodiscard]] double sideTop() const {
        return std::max(0.0, subtitleTop() + subtitle.height() - side.height());
    }
    [[nodiscard]] double height() const {
        return std::max(subtitleTop() + subtitle.height(), side.height()) + 9 * Unit;
    }

    Wrapped business, title, subtitle, side;
};

}  // namespace

double DocumentLayout::headHeight() const {
    return FirstHead(m_document, m_size.width() * Unit - 2 * Margin).height();
}

void DocumentLayout::paintHead(QPainter& painter, int page) const {
    const double left = Margin, width = m_size.width() * Unit - 2 * Margin;
    if (page > 0) {
        wrapped(m_document.title + u" · "_s + m_document.business, paperFont(8), width,
                Run::Weight::Quiet)
            .draw(painter, {left, Margin});
        painter.setPen(QPen(Rule, 0.5 * Unit));
        painter.drawLine(QPointF(left, Margin + 14 * Unit),
                         QPointF(left + width, Margin + 14 * Unit));
        return;
    }
    const FirstHead head(m_document, width);
    head.business.draw(painter, {left, Margin});
    head.title.draw(painter, {left, Margin + head.titleTop()});
    head.subtitle.draw(painter, {left, Margin + head.subtitleTop()});
    head.side.draw(painter, {left + width * 0.68, Margin + head.sideTop()});
    painter.setPen(QPen(Ink, 0.9 * Unit));
    painter.drawLine(QPointF(left, Margin + head.height()),
                     QPointF(left + width, Margin + head.height()));
}

void DocumentLayout::paintFoot(QPainter& painter, int page) const {
    const double left = Margin, width = m_size.width() * Unit - 2 * Margin;
    const double bottom = m_size.height() * Unit - Margin;
    painter.setPen(QPen(Rule, 0.5 * Unit));
    painter.drawLine(QPointF(left, bottom - 24 * Unit), QPointF(left + width, bottom - 24 * Unit));
    const QString number = QCoreApplication::translate("DocumentLayout", "Page %1 of %2")
                               .arg(page + 1)
                               .arg(pageCount());
    wrapped(m_document.footer, paperFont(7.5), width * 0.82, Run::Weight::Quiet)
        .draw(painter, {left, bottom - 19 * Unit});
    wrapped(number, paperFont(7.5), width * 0.16, Run::Weight::Quiet, Qt::AlignRight)
        .draw(painter, {left + width * 0.84, bottom - 19 * Unit});
}

void DocumentLayout::paint(QPainter& painter, int page) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), m_size), Qt::white);
    painter.scale(1 / Unit, 1 / Unit);
    paintHead(painter, page);
    paintFoot(painter, page);
    for (const auto& item : m_pages.at(size_t(page))) {
        painter.save();
        item->paint(painter, m_paper);
        painter.restore();
    }
    painter.restore();
}

void paintAll(const DocumentLayout& layout, QPagedPaintDevice& device, PageRange range) {
    QPainter painter(&device);
    const double scale = device.logicalDpiX() / 72.0;
    const int end =
        range.last < 0 ? layout.pageCount() : std::min(range.last + 1, layout.pageCount());
    for (int page = std::max(0, range.first); page < end; ++page) {
        if (page > std::max(0, range.first)) device.newPage();
        painter.save();
        painter.scale(scale, scale);
        layout.paint(painter, page);
        painter.restore();
    }
}

void writePdf(const DocumentLayout& layout, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw Failure(Failure::Kind::CannotWrite, file.errorString(), path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    {
        QPdfWriter writer(&file);
        writer.setResolution(720);
        writer.setPageLayout(
            QPageLayout(QPageSize(layout.pageSize(), QPageSize::Point, {}, QPageSize::FuzzyMatch),
                        QPageLayout::Portrait, {}));
        writer.setTitle(layout.document().title);
        writer.setCreator(u"Waymark"_s);
        paintAll(layout, writer);
    }
    if (!file.commit()) throw Failure(Failure::Kind::CannotWrite, file.errorString(), path);
}

}  // namespace waymark::ui
