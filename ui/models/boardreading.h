#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/facts.h"
#include "core/analytics/standing.h"
#include "core/domain/milestone.h"
#include "core/workspace/openfile.h"
#include "ui/models/drafts.h"
#include "ui/support/formatting.h"

#include <optional>
#include <vector>

namespace waymark::ui {

/// A contact as a card of the board.
struct BoardCard {
    ContactId contact;
    QString name;
    QString sortKey;  ///< as text::sortKey()
    QString line;     ///< what it is about; read when the card is first seen
    bool lineRead = false;
    int days = -1;  ///< in the stage; −1: since an unknown day
    bool stuck = false;
    SourceId source;
    unsigned filled = 0;  ///< bit per ProfileField that is there
};

/// Cards with the most need first: stuck ones, then those who stand there longest. An unknown day
/// comes last of its kind.
enum class BoardOrder { AttentionFirst, LongestFirst, NewestFirst, ByName };

/// Which cards are shown. Counts in the heads of the columns do not depend on it.
struct BoardFilter {
    BoardOrder order = BoardOrder::AttentionFirst;
    bool stuckOnly = false;
    std::optional<SourceId> source = {};  ///< a null id: no source known
    QString find = {};  ///< every word somewhere in the name, accents and case aside
    bool operator==(const BoardFilter&) const = default;
    [[nodiscard]] bool showsAll() const {
        return !stuckOnly && !source && find.trimmed().isEmpty();
    }
};

/// One column. `people` is the stock of the stage (K3): what peopleBehind("standing/…") gives.
struct BoardStage {
    RoadStage stage;
    std::vector<ContactId> people = {};
    int stuck = 0;
    std::vector<BoardCard> cards = {};  ///< all of them; none off the road unless asked for
    [[nodiscard]] qint64 count() const { return qint64(people.size()); }
};

struct BoardContent {
    std::vector<BoardStage> stages;  ///< by the road, off the road last
    qint64 contacts = 0;             ///< in the file, wherever they stand
    std::vector<std::pair<SourceId, QString>> sources;
    FileSettings settings;
    KnownNames names;
    QDate today;
    [[nodiscard]] std::vector<RoadStage> road() const;
};

/// What to read besides the stages of the road.
struct BoardWish {
    BoardFilter filter;    ///< the cards it shows first have their second line read
    QStringList unfolded;  ///< keys of the stages off the road whose cards are shown
};

[[nodiscard]] BoardContent readBoard(OpenFile& file, Progress& progress, const BoardWish& wish,
                                     const Formatting& formatting);

/// The second line of cards: orders and sum of repeat customers, how many an advocate referred,
/// else the latest order, else what they are interested in, their firm or where they come from.
struct CardLine {
    ContactId contact;
    QString line;
};
[[nodiscard]] std::vector<CardLine> readCardLines(OpenFile& file, Progress& progress,
                                                  const std::vector<ContactId>& contacts,
                                                  const Formatting& formatting);

/// Those that the filter lets through, in its order.
[[nodiscard]] std::vector<BoardCard> shownCards(const std::vector<BoardCard>& cards,
                                                const BoardFilter& filter);

/// Whether a move back can be recorded as the correction of a mistake, and of which milestone.
struct Correction {
    enum class Way {
        Possible,
        NothingRecorded,  ///< the stage follows from an order, a referral or the day met
        LaterFact         ///< an order or a referral on that day or after it would bring them back
    };
    Way way = Way::NothingRecorded;
    Milestone mistaken;
};
[[nodiscard]] Correction correctionOf(OpenFile& file, Progress& progress, ContactId contact,
                                      StageId target);
/// The work of one act: a milestone at `target` on the day of the mistaken one, pointing at it.
/// Within a day the milestone recorded last wins, so the contact stands at `target` from then on.
/// The mistaken one stays in the file, and in figures that count every stage ever reached.
void correct(OpenFile& file, const Milestone& mistaken, StageId target);

}  // namespace waymark::ui
