// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contactparts.h"

#include "ui/models/drafts.h"
#include "ui/models/bardelegate.h"
#include "ui/models/cellroles.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

/// A short bar of a share.
class ShareBar : public QWidget {
public:
    ShareBar(const Theme& theme, double share, QWidget* parent = nullptr)
        : QWidget(parent), m_theme(theme), m_share(share) {
        setFixedSize(theme.px(72), theme.px(12));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const double height = m_theme.px(6);
        paintBar(
            painter, QRectF(0, (this->height() - height) / 2, width(), height), m_theme,
            {m_share, {}, m_share < BarDelegate::Enough ? ColourRole::Warn : ColourRole::Accent});
    }

private:
    const Theme& m_theme;
    double m_share;
};

QPushButton* makeLink(const Theme& theme, const QString& text, int room) {
    auto* link = new QPushButton;
    link->setProperty("link", true);
    link->setCursor(Qt::PointingHandCursor);
    const QString shown =
        QFontMetrics(theme.font(TextRole::Base)).elidedText(text, Qt::ElideRight, theme.px(room));
    link->setText(QString(shown).replace(u'&', u"&&"_s));
    link->setAccessibleName(text);
    if (shown != text) setPlainToolTip(link, text);
    return link;
}

}  // namespace

void empty(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        if (item->layout()) empty(*item->layout());
        delete item;
    }
}

QString addressLine(const PostalAddress& address) {
    if (!address.formatted.isEmpty() && address.street.isEmpty())
        return QString(address.formatted).replace(u'\n', u", "_s);
    QStringList parts;
    if (!address.street.isEmpty()) parts << QString(address.street).replace(u'\n', u", "_s);
    const QString place = QString(address.city + u' ' + address.postcode).trimmed();
    if (!place.isEmpty()) parts << place;
    if (!address.region.isEmpty()) parts << address.region;
    return parts.join(u", "_s);
}

StageLine::StageLine(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void StageLine::show(const QString& stage, int phasePosition, const QString& beside) {
    m_stage = stage;
    m_position = phasePosition;
    m_beside = beside;
    setAccessibleName(beside.isEmpty() ? stage : tr("%1, %2").arg(stage, beside));
    update();
}

QSize StageLine::sizeHint() const {
    return {m_theme.px(200), m_theme.lineHeight(TextRole::Base) + 2};
}
QSize StageLine::minimumSizeHint() const { return {m_theme.px(80), sizeHint().height()}; }

void StageLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QRectF room(rect());
    if (m_position >= 0) {
        const QSizeF pips = pipsSize(m_theme);
        paintPhase(painter, QRectF(QPointF(0, (height() - pips.height()) / 2), pips), m_theme,
                   toneOf(m_position));
        room.adjust(pips.width() + m_theme.px(8), 0, 0, 0);
    }
    paintParts(painter, room, m_theme,
               {{m_stage, TextRole::Base, ColourRole::Text},
                {u"  "_s + m_beside, TextRole::Secondary, ColourRole::Text2}});
}

ProfileBox::ProfileBox(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme.px(4));
}

void ProfileBox::show(const ContactFile& file) {
    empty(*m_rows);
    const ContactStanding& standing = file.standing;
    const RoadStage* stage = file.stage();
    auto* head = new QHBoxLayout;
    auto* words = new ElidedLabel(m_theme);
    if (!stage || standing.factsAsked == 0) {
        words->setParts({{tr("Profile"), TextRole::BaseStrong, ColourRole::Text},
                         {u"  "_s + tr("nothing is asked for at this stage"), TextRole::Base,
                          ColourRole::Text2}});
        head->addWidget(words, 1);
        m_rows->addLayout(head);
        return;
    }
    words->setParts(
        {{tr("Profile %1 of %2").arg(standing.factsThere).arg(standing.factsAsked),
          TextRole::BaseStrong, ColourRole::Text},
         {u"  "_s + tr("needed for %1").arg(stage->name), TextRole::Base, ColourRole::Text2}});
    head->addWidget(words, 1);
    head->addWidget(new ShareBar(m_theme, double(standing.factsThere) / standing.factsAsked));
    m_rows->addLayout(head);
    for (unsigned bit = 0; bit <= unsigned(ProfileField::Note); ++bit)
        if (standing.missing & (1U << bit)) addMissing(ProfileField(bit), file.settings.country);
}

void ProfileBox::addMissing(ProfileField field, const QString& country) {
    auto* row = new QHBoxLayout;
    auto* label =
        makeLabel(tr("Missing: %1").arg(factWord(field)), TextRole::Secondary, ColourRole::Text2);
    auto* edit = new QLineEdit;
    edit->setProperty("small", true);
    edit->setPlaceholderText(tr("Add, then Enter"));
    edit->setAccessibleName(tr("Add the %1").arg(factWord(field)));
    edit->setObjectName(u"missing-"_s + word(field));
    label->setBuddy(edit);
    row->addWidget(label, 1);
    row->addWidget(edit, 1);
    m_rows->addLayout(row);
    auto* problem = makeLabel({}, TextRole::Secondary, ColourRole::Bad, Wrap::Words);
    problem->hide();
    m_rows->addWidget(problem);
    connect(edit, &QLineEdit::returnPressed, this, [this, field, edit, problem, country] {
        if (edit->text().trimmed().isEmpty()) return;
        const QString what = problemWith(field, edit->text(), country);
        problem->setText(what);
        problem->setVisible(!what.isEmpty());
        edit->setAccessibleDescription(what);
        if (what.isEmpty()) Q_EMIT factGiven(field, edit->text());
    });
}

ReachBox::ReachBox(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void ReachBox::addRow(IconName sign, const QString& words, const QString& copied, const QUrl& url) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(8));
    auto* mark = new QLabel;
    const int side = m_theme.px(16);
    mark->setPixmap(icon(m_theme, sign).pixmap(QSize(side, side), devicePixelRatioF()));
    row->addWidget(mark);
    if (url.isValid() && !url.isEmpty()) {
        QPushButton* link = makeLink(m_theme, words, 260);
        connect(link, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
        row->addWidget(link);
        row->addStretch(1);
    } else {
        auto* text = new ElidedLabel(m_theme);
        text->setText(words);
        row->addWidget(text, 1);
    }
    auto* copy = new QToolButton;
    copy->setIcon(icon(m_theme, IconName::Copy));
    copy->setIconSize({side, side});
    copy->setAccessibleName(tr("Copy %1").arg(copied));
    setPlainToolTip(copy, tr("Copy"));
    connect(copy, &QToolButton::clicked, this,
            [copied] { QGuiApplication::clipboard()->setText(copied); });
    row->addWidget(copy);
    m_rows->addLayout(row);
}

void ReachBox::show(const Contact& contact) {
    empty(*m_rows);
    for (const PhoneEntry& phone : contact.phones) {
        QUrl url;
        if (!phone.e164.isEmpty()) {
            url.setScheme(u"tel"_s);
            url.setPath(phone.e164);
        }
        const QString shown = phone.e164.isEmpty() ? phone.raw : Formatting::phone(phone.e164);
        addRow(IconName::Phone,
               phone.extension.isEmpty() ? shown : tr("%1 ext. %2").arg(shown, phone.extension),
               shown, url);
    }
    for (const EmailEntry& email : contact.emails) {
        QUrl url;
        url.setScheme(u"mailto"_s);
        url.setPath(email.address.text());
        addRow(IconName::Mail, email.address.text(), email.address.text(), url);
    }
    for (const PostalAddress& address : contact.addresses)
        if (const QString line = addressLine(address); !line.isEmpty())
            addRow(IconName::Home, line, line, {});
    for (const Link& link : contact.links) {
        // Only what a browser opens: a file may hold any text as a link.
        QUrl url = QUrl::fromUserInput(link.url);
        if (url.scheme() != u"http"_s && url.scheme() != u"https"_s) url.clear();
        addRow(link.kind == LinkKind::Social ? IconName::Social : IconName::Map, link.url, link.url,
               url);
    }
    if (m_rows->count() == 0)
        m_rows->addWidget(makeLabel(tr("No phone number, e-mail or address yet."), TextRole::Base,
                                    ColourRole::Text2, Wrap::Words));
}

ReferralBox::ReferralBox(const Theme& theme, const Formatting& formatting, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_formatting(formatting), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme.px(2));
}

void ReferralBox::addLink(const NamedContact& contact) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(6));
    QPushButton* link = makeLink(m_theme, contact.title, 130);
    auto* stage = new StageLine(m_theme);
    stage->show(contact.stage, contact.stage.isEmpty() ? -1 : contact.phasePosition, {});
    row->addWidget(link);
    row->addWidget(stage, 1);
    if (contact.on.isValid())
        row->addWidget(
            makeLabel(m_formatting.date(contact.on), TextRole::Secondary, ColourRole::Text2));
    m_rows->addLayout(row);
    connect(link, &QPushButton::clicked, this, [this, id = contact.id] { Q_EMIT chosen(id); });
}

void ReferralBox::show(const ContactFile& file) {
    empty(*m_rows);
    const auto say = [this](const QString& words) {
        m_rows->addWidget(makeLabel(words, TextRole::Secondary, ColourRole::Text2, Wrap::Words));
    };
    if (file.referrer) {
        say(tr("Referred by:"));
        addLink(*file.referrer);
    } else if (!file.contact.sourceName.isEmpty()) {
        say(tr("Came from: %1").arg(file.contact.sourceName));
    }
    if (!file.referred.empty()) say(tr("Referred:"));
    for (const NamedContact& each : file.referred) addLink(each);
    if (!file.referrer && file.referred.empty()) say(tr("No referral recorded."));
}

}  // namespace waymark::ui
