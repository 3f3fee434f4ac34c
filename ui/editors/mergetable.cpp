// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/mergetable.h"

#include "ui/support/icons.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

const QString Nothing = u"–"_s;

QString orNothing(const QString& text) { return text.isEmpty() ? Nothing : text; }

QString fullName(const PersonName& name) {
    QStringList parts{name.honorific, name.full(), name.suffix};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString nameWithShort(const PersonName& name) {
    const QString full = fullName(name);
    return name.nickname.isEmpty() ? full : MergeTable::tr("%1 (“%2”)").arg(full, name.nickname);
}

QString addressText(const PostalAddress& address) {
    QStringList parts{QString(address.street).replace(u'\n', u", "_s), address.postcode,
                      address.city, address.region, address.country};
    parts.removeAll(QString());
    return parts.isEmpty() ? QString(address.formatted).replace(u'\n', u", "_s)
                           : parts.join(u", "_s);
}

QString phoneText(const PhoneEntry& phone) {
    return phone.e164.isEmpty() ? phone.raw : Formatting::phone(phone.e164);
}

template <class List, class Text>
QString joined(const List& list, Text text) {
    QStringList parts;
    for (const auto& each : list) parts.append(text(each));
    return parts.join(u", "_s);
}

/// The entries of both sides, each once, those of the survivor first.
template <class Entry, class List, class Key, class Text>
std::vector<Entry> entriesOf(const List& keep, const List& other, Key key, Text text) {
    std::vector<Entry> entries;
    const auto add = [&](const List& from, MergeSide side) {
        for (const auto& each : from)
            if (std::ranges::find(entries, key(each), &Entry::key) == entries.end())
                entries.push_back({key(each), text(each), side});
    };
    add(keep, MergeSide::Keep);
    add(other, MergeSide::Other);
    return entries;
}

}  // namespace

MergeTable::MergeTable(const Theme& theme, const Formatting& formatting, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_formatting(formatting), m_grid(new QGridLayout(this)) {
    setObjectName(u"mergeTable"_s);
    setProperty("card", true);
    setGround(this, ColourRole::Surface);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 4);
    m_grid->setColumnStretch(2, 4);
    m_grid->setColumnStretch(3, 5);
}

void MergeTable::show(const PairCase& pair) {
    m_pair = pair;
    m_after.clear();
    m_row = 0;
    while (m_grid->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_grid->takeAt(0));
        delete item->widget();
    }
    addHead();
    addName();
    const Contact &keep = pair.keep, &other = pair.other;
    addField(MergeField::Organisation, tr("Company"), keep.organisationName,
             other.organisationName);
    addField(MergeField::JobTitle, tr("Role"), keep.jobTitle, other.jobTitle);
    addLists();
    addField(MergeField::Birthday, tr("Birthday"), keep.birthday, other.birthday);
    addField(MergeField::Source, tr("Source"), keep.sourceName, other.sourceName);
    const auto day = [this](QDate date) {
        return date.isValid() ? m_formatting.date(date) : QString();
    };
    addField(MergeField::MetOn, tr("First contact"), day(keep.metOn), day(other.metOn));
    addNote();
    m_grid->setRowStretch(m_row, 1);
    refresh();
}

void MergeTable::addHead() {
    const auto head = [&](const QString& title, const QString& sub, int column) {
        auto* box = new QWidget;
        setGround(box, ColourRole::Window);
        auto* lines = new QVBoxLayout(box);
        lines->setContentsMargins(m_theme.px(10), m_theme.px(7), m_theme.px(10), m_theme.px(7));
        lines->setSpacing(0);
        lines->addWidget(
            makeLabel(title, TextRole::SecondaryStrong, ColourRole::Text, Wrap::Words));
        lines->addWidget(makeLabel(sub, TextRole::Secondary, ColourRole::Text2, Wrap::Words));
        m_grid->addWidget(box, m_row, column);
    };
    head({}, {}, 0);
    head(m_pair.keepTitle, m_pair.keepSub, 1);
    head(m_pair.otherTitle, m_pair.otherSub, 2);
    head(tr("After merging"), tr("Choose a value on the left to change it"), 3);
    ++m_row;
}

QWidget* MergeTable::side(const QString& text) const {
    auto* label = makeLabel(orNothing(text), TextRole::Base,
                            text.isEmpty() ? ColourRole::Text3 : ColourRole::Text, Wrap::Words);
    // In line with the words beside a radio button.
    label->setContentsMargins(m_theme.px(24), 0, 0, 0);
    return label;
}

QWidget* MergeTable::radio(MergeField field, MergeSide which, const QString& text,
                           const std::vector<MergeField>& together) {
    auto* button = new QRadioButton(QString(text).replace(u'&', u"&&"_s));
    button->setObjectName(u"merge%1_%2"_s.arg(int(field)).arg(int(which)));
    setPlainToolTip(button, text);
    // Long words give way, so that the four columns stay in sight.
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    button->setAutoExclusive(false);
    const bool chosen = sideOf(field, m_pair.keep, m_pair.other, m_pair.choices) == which;
    button->setChecked(chosen);
    connect(button, &QRadioButton::clicked, this, [this, which, together] {
        for (const MergeField each : together) m_pair.choices.fields[each] = which;
        refresh();
    });
    return button;
}

void MergeTable::addRow(const QString& label, QWidget* keep, QWidget* other,
                        std::function<QString(const Contact&)> after) {
    const auto place = [&](QWidget* widget, int column, ColourRole ground) {
        auto* cell = new QWidget;
        setGround(cell, ground);
        auto* inside = new QVBoxLayout(cell);
        inside->setContentsMargins(m_theme.px(10), m_theme.px(5), m_theme.px(10), m_theme.px(5));
        inside->addWidget(widget);
        cell->setMinimumHeight(m_theme.px(32));
        m_grid->addWidget(cell, m_row, column);
    };
    auto* name = makeLabel(label, TextRole::Base, ColourRole::Text2, Wrap::Words);
    place(name, 0, ColourRole::Surface);
    place(keep, 1, ColourRole::Surface);
    place(other, 2, ColourRole::Surface);
    auto* result = makeLabel({}, TextRole::BaseMedium, ColourRole::Text, Wrap::Words);
    result->setAccessibleName(tr("%1 after merging").arg(label));
    result->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    place(result, 3, ColourRole::Window);
    m_after.push_back({result, std::move(after)});
    ++m_row;
}

void MergeTable::addName() {
    const std::vector<MergeField> together{MergeField::Honorific, MergeField::Given,
                                           MergeField::Family, MergeField::Suffix,
                                           MergeField::Nickname};
    const QString keep = nameWithShort(m_pair.keep.name), other = nameWithShort(m_pair.other.name);
    const auto after = [](const Contact& merged) { return nameWithShort(merged.name); };
    if (keep == other || keep.isEmpty() || other.isEmpty()) {
        if (!keep.isEmpty() || !other.isEmpty()) addRow(tr("Name"), side(keep), side(other), after);
        return;
    }
    QWidget* one = radio(MergeField::Given, MergeSide::Keep, keep, together);
    QWidget* two = radio(MergeField::Given, MergeSide::Other, other, together);
    addRow(tr("Name"), one, two, after);
}

void MergeTable::addField(MergeField field, const QString& label, const QString& keep,
                          const QString& other) {
    if (keep.isEmpty() && other.isEmpty()) return;
    const auto after = [this, field, keep, other](const Contact&) {
        return sideOf(field, m_pair.keep, m_pair.other, m_pair.choices) == MergeSide::Keep ? keep
                                                                                           : other;
    };
    if (keep == other || keep.isEmpty() || other.isEmpty())
        addRow(label, side(keep), side(other), after);
    else
        addRow(label, radio(field, MergeSide::Keep, keep, {field}),
               radio(field, MergeSide::Other, other, {field}), after);
}

void MergeTable::addLists() {
    const Contact &keep = m_pair.keep, &other = m_pair.other;
    addList(MergeList::Emails, tr("E-mail"),
            entriesOf<Entry>(
                keep.emails, other.emails, [](const EmailEntry& e) { return entryKey(e); },
                [](const EmailEntry& e) { return e.address.text(); }));
    addList(
        MergeList::Phones, tr("Phone"),
        entriesOf<Entry>(
            keep.phones, other.phones, [](const PhoneEntry& p) { return entryKey(p); }, phoneText));
    addList(MergeList::Addresses, tr("Address"),
            entriesOf<Entry>(
                keep.addresses, other.addresses, [](const PostalAddress& a) { return entryKey(a); },
                addressText));
    addList(MergeList::Links, tr("Web"),
            entriesOf<Entry>(
                keep.links, other.links, [](const Link& l) { return entryKey(l); },
                [](const Link& l) { return l.url; }));
    addList(MergeList::Tags, tr("Interest"),
            entriesOf<Entry>(
                keep.tags, other.tags, [](const QString& tag) { return tagKey(tag); },
                [](const QString& tag) { return tag; }));
}

void MergeTable::addList(MergeList list, const QString& label, const std::vector<Entry>& entries) {
    if (entries.empty()) return;
    const auto after = [list](const Contact& merged) -> QString {
        switch (list) {
            case MergeList::Emails:
                return joined(merged.emails, [](const EmailEntry& e) { return e.address.text(); });
            case MergeList::Phones:
                return joined(merged.phones, phoneText);
            case MergeList::Addresses:
                return joined(merged.addresses, addressText);
            case MergeList::Links:
                return joined(merged.links, [](const Link& l) { return l.url; });
            case MergeList::Tags:
                return joined(merged.tags, [](const QString& tag) { return tag; });
        }
        return {};
    };
    const auto sideBox = [&](MergeSide which) -> QWidget* {
        auto* box = new QWidget;
        auto* lines = new QVBoxLayout(box);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(m_theme.px(2));
        for (const Entry& entry : entries) {
            if (entry.side != which) continue;
            auto* check = new QCheckBox(QString(entry.text).replace(u'&', u"&&"_s));
            setPlainToolTip(check, entry.text);
            check->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
            const std::vector<QString>& without = m_pair.choices.lists[list].without;
            check->setChecked(std::ranges::find(without, entry.key) == without.end());
            connect(check, &QCheckBox::toggled, this, [this, list, key = entry.key](bool on) {
                std::vector<QString>& left = m_pair.choices.lists[list].without;
                std::erase(left, key);
                if (!on) left.push_back(key);
                refresh();
            });
            lines->addWidget(check);
        }
        if (lines->count() == 0) lines->addWidget(side({}));
        return box;
    };
    addRow(label, sideBox(MergeSide::Keep), sideBox(MergeSide::Other), after);
}

void MergeTable::addNote() {
    const QString keep = m_pair.keep.note, other = m_pair.other.note;
    if (keep.isEmpty() && other.isEmpty()) return;
    const auto shorter = [](const QString& note) {
        const QString line = note.simplified();
        return line.size() > 120 ? line.left(119) + u'…' : line;
    };
    const auto after = [shorter](const Contact& merged) { return shorter(merged.note); };
    if (keep == other || keep.isEmpty() || other.isEmpty()) {
        addRow(tr("Note"), side(shorter(keep)), side(shorter(other)), after);
        return;
    }
    auto* one = new QCheckBox(shorter(keep).replace(u'&', u"&&"_s));
    auto* two = new QCheckBox(shorter(other).replace(u'&', u"&&"_s));
    one->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    two->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    one->setChecked(m_pair.choices.note != MergeNote::Other);
    two->setChecked(m_pair.choices.note != MergeNote::Keep);
    const auto follow = [this, one, two] {
        m_pair.choices.note = one->isChecked() && !two->isChecked()   ? MergeNote::Keep
                              : !one->isChecked() && two->isChecked() ? MergeNote::Other
                                                                      : MergeNote::Both;
        refresh();
    };
    connect(one, &QCheckBox::toggled, this, follow);
    connect(two, &QCheckBox::toggled, this, follow);
    addRow(tr("Note"), one, two, after);
}

void MergeTable::refresh() {
    const Contact merged = mergedContact(m_pair.keep, m_pair.other, m_pair.choices);
    for (const After& row : m_after) row.label->setText(orNothing(row.text(merged)));
    for (auto* button : findChildren<QRadioButton*>()) {
        const QStringList parts = button->objectName().mid(5).split(u'_');
        if (parts.size() != 2) continue;
        const auto field = MergeField(parts[0].toInt());
        button->setChecked(sideOf(field, m_pair.keep, m_pair.other, m_pair.choices) ==
                           MergeSide(parts[1].toInt()));
    }
}

}  // namespace waymark::ui
