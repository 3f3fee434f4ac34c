// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/support/dressed.h"
#include "ui/models/boardmodel.h"
#include "ui/models/carddelegate.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::ui::test;
using namespace Qt::StringLiterals;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

BoardCard card(qint64 id, const QString& name, int days, bool stuck = false) {
    BoardCard made;
    made.contact = ContactId(id);
    made.name = name;
    made.sortKey = name.toLower();
    made.days = days;
    made.stuck = stuck;
    made.source = SourceId(id % 2);
    return made;
}

RoadStage quoteGiven() {
    RoadStage stage;
    stage.name = u"Quote given"_s;
    stage.phasePosition = 2;
    stage.targetDays = 21;
    return stage;
}

QStringList names(const std::vector<BoardCard>& cards) {
    QStringList all;
    for (const BoardCard& each : cards) all << each.name;
    return all;
}

}  // namespace

SCENARIO("Cards stand in the order asked for", "[models]") {
    const std::vector<BoardCard> cards{card(1, u"Ann"_s, 10), card(2, u"Bea"_s, 40, true),
                                       card(3, u"Cyd"_s, -1), card(4, u"Dot"_s, 60, true),
                                       card(5, u"Eve"_s, 20)};
    const auto [order, expected] = GENERATE(table<BoardOrder, QStringList>({
        {BoardOrder::AttentionFirst, {u"Dot"_s, u"Bea"_s, u"Eve"_s, u"Ann"_s, u"Cyd"_s}},
        {BoardOrder::LongestFirst, {u"Dot"_s, u"Bea"_s, u"Eve"_s, u"Ann"_s, u"Cyd"_s}},
        {BoardOrder::NewestFirst, {u"Ann"_s, u"Eve"_s, u"Bea"_s, u"Dot"_s, u"Cyd"_s}},
        {BoardOrder::ByName, {u"Ann"_s, u"Bea"_s, u"Cyd"_s, u"Dot"_s, u"Eve"_s}},
    }));
    CHECK(names(shownCards(cards, {.order = order})) == expected);
}

SCENARIO("The filter keeps the stuck, those of a source and those whose name has every word",
         "[models]") {
    std::vector<BoardCard> cards{card(1, u"Zoë Müller"_s, 10), card(2, u"Ann Mullen"_s, 40, true),
                                 card(3, u"<b>Bea</b>"_s, 1)};
    const auto shown = [&](const BoardFilter& filter) { return names(shownCards(cards, filter)); };
    CHECK(shown({.stuckOnly = true}) == QStringList{u"Ann Mullen"_s});
    CHECK(shown({.order = BoardOrder::ByName, .find = u"MULL"_s}) ==
          QStringList{u"Ann Mullen"_s, u"Zoë Müller"_s});
    CHECK(shown({.find = u"ull zoe"_s}) == QStringList{u"Zoë Müller"_s});
    CHECK(shown({.find = u"<b>"_s}) == QStringList{u"<b>Bea</b>"_s});
    CHECK(shown({.source = SourceId(0)}) == QStringList{u"Ann Mullen"_s});
    CHECK(shown({.find = u"nobody"_s}).isEmpty());
}

SCENARIO("A card says itself in a sentence", "[models]") {
    BoardModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    BoardCard idris = card(1, u"Idris Pembury"_s, 10);
    idris.line = u"Gravel bike"_s;
    BoardCard ross = card(2, u"Ross Tewkesby"_s, 45, true);
    BoardCard alma = card(3, u"Alma Dunwick"_s, -1);
    model.show(quoteGiven(), {idris, ross, alma});
    const auto said = [&](int row) {
        return model.data(model.index(row), Qt::AccessibleTextRole).toString();
    };
    CHECK(said(0) == u"Idris Pembury, Quote given, 10 days of 21, Gravel bike"_s);
    CHECK(said(1) == u"Ross Tewkesby, Quote given, 45 days of 21, stuck"_s);
    CHECK(said(2) == u"Alma Dunwick, Quote given, since an unknown day"_s);
    RoadStage open = quoteGiven();
    open.targetDays.reset();
    model.show(open, {idris});
    CHECK(said(0) == u"Idris Pembury, Quote given, 10 days, Gravel bike"_s);
}

SCENARIO("A card on its way is seen at both ends until it is put back", "[models]") {
    BoardModel from, to;
    const QAbstractItemModelTester one(&from, Mode::Fatal), two(&to, Mode::Fatal);
    from.show(quoteGiven(), {card(1, u"Ann"_s, 10), card(2, u"Bea"_s, 4)});
    to.show(quoteGiven(), {card(3, u"Cyd"_s, 1)});
    from.setLeaving(ContactId(1));
    to.addArriving(*from.card(0), 99);
    CHECK(from.index(0).data(CardGhostRole).toInt() == int(Ghost::Leaving));
    CHECK(from.index(1).data(CardGhostRole).toInt() == int(Ghost::None));
    REQUIRE(to.rowCount() == 2);
    CHECK(to.index(1).data(CardGhostRole).toInt() == int(Ghost::Arriving));
    CHECK(to.index(1).data(CardDaysRole).toInt() == 0);
    CHECK(to.rowOf(ContactId(1)) == 1);
    from.forgetGhosts();
    to.forgetGhosts();
    CHECK(from.index(0).data(CardGhostRole).toInt() == int(Ghost::None));
    CHECK(to.rowCount() == 1);
    CHECK(to.rowOf(ContactId(1)) == -1);
}

SCENARIO("What a drag carries is one contact, and nothing if the file is only read", "[models]") {
    BoardModel model;
    model.show(quoteGiven(), {card(7, u"Ann"_s, 10)});
    const std::unique_ptr<QMimeData> mime(model.mimeData({model.index(0)}));
    CHECK(BoardModel::carried(*mime) == ContactId(7));
    QMimeData foreign;
    foreign.setText(u"7"_s);
    CHECK(BoardModel::carried(foreign).isNull());
    CHECK(model.flags(model.index(0)).testFlag(Qt::ItemIsDragEnabled));
    model.setMoving(BoardModel::Moving::Refused);
    CHECK_FALSE(model.flags(model.index(0)).testFlag(Qt::ItemIsDragEnabled));
}

SCENARIO("Of many thousand cards only those in sight are asked about", "[models]") {
    const Dressed dressed;
    BoardModel model;
    std::vector<BoardCard> many;
    for (int i = 1; i <= 20'000; ++i) many.push_back(card(i, u"Contact %1"_s.arg(i), i % 300));
    model.show(quoteGiven(), many);
    std::vector<ContactId> asked;
    QObject::connect(&model, &BoardModel::linesWanted, &model,
                     [&](const std::vector<ContactId>& ids) {
                         asked.insert(asked.end(), ids.begin(), ids.end());
                     });
    QListView view;
    view.setModel(&model);
    view.setUniformItemSizes(true);
    CardDelegate delegate(dressed.theme);
    view.setItemDelegate(&delegate);
    lay(view, {172, 680});
    view.grab();
    QCoreApplication::processEvents();
    CHECK(asked.size() >= 10);
    CHECK(asked.size() < 40);
    model.setLines({{asked.front(), u"Tandem, £2,950"_s}});
    CHECK(model.index(0).data(CardLineRole).toString() == u"Tandem, £2,950"_s);
    const size_t before = asked.size();
    view.grab();
    QCoreApplication::processEvents();
    CHECK(asked.size() == before);
}

SCENARIO("Cards grow with the text", "[models]") {
    const auto factor = GENERATE(1.0, 2.0);
    const Dressed dressed(ThemeMode::Light, factor);
    const CardDelegate delegate(dressed.theme);
    CHECK(delegate.sizeHint({}, {}).height() == qRound(68 * factor));
    CHECK(qRound(delegate.cardBox(QRect(0, 0, 172, qRound(68 * factor))).height()) ==
          qRound(62 * factor));
}
