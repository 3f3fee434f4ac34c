// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/mergetable.h"

#include "ui/widgets/label.h"
#include "ui/widgets/wrappedtext.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

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

/// The entries of both sides, each once a side.
template <class Entry, class List, class Key, class Text>
std::vector<Entry> entriesOf(const List& keep, const List& other, Key key, Text text) {
    std::vector<Entry> entries;
    const auto add = [&](const List& from, const List& beside, MergeSide side) {
        QStringList seen;
        for (const auto& each : from) {
            const QString known = key(each);
            if (seen.contains(known)) continue;
            seen.append(known);
            const bool shared =
                std::ranges::any_of(beside, [&](const auto& there) { return key(there) == known; });
            entries.push_back({known, text(each), side, shared});
        }
    };
    add(keep, other, MergeSide::Keep);
    add(other, keep, MergeSide::Other);
    return entries;
}

}  // namespace

MergeTable::MergeTable(const Theme& theme, const Formatting& formatting, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_formatting(formatting), m_grid(new QGridLayout(this)) {
    setObjectName(u"mergeTable"_s);
    setProperty("card", true);
    setGround(this, ColourRole::Surface);
    m_grid->setContentsMargins(1, 1, 1, 1);
    m_grid->setSpacing(0);
}

void MergeTable::show(const PairCase& pair) {
    m_pair = pair;
    for (const Row& row : m_rows)
        for (QWidget* each : {row.name, row.keep, row.other, row.after, row.rule}) delete each;
    m_rows.clear();
    m_choices.clear();
    m_tinted.clear();
    m_after.clear();
    m_controls.clear();
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
    arrange(m_shape);
    refresh();
}

void MergeTable::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    const Shape shape = event->size().width() < m_theme.px(520) ? Shape::Narrow : Shape::Wide;
    if (shape != m_shape) arrange(shape);
}

void MergeTable::arrange(Shape shape) {
    m_shape = shape;
    while (m_grid->count() > 0) delete m_grid->takeAt(0);
    const bool wide = shape == Shape::Wide;
    // In proportion to what stands there: name, two sides, result.
    const std::array<int, 4> shares =
        wide ? std::array<int, 4>{2, 4, 4, 5} : std::array<int, 4>{4, 4, 5, 0};
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, shares[size_t(column)]);
    int line = 0;
    for (const Row& row : m_rows) {
        if (row.rule) {
            m_grid->addWidget(row.rule, line++, 0, 1, 4);
            row.rule->show();
        }
        int column = 0;
        if (wide)
            m_grid->addWidget(row.name, line, column++);
        else if (row.rule)
            m_grid->addWidget(row.name, line++, 0, 1, 3);
        row.name->setVisible(wide || row.rule);
        for (QWidget* each : {row.keep, row.other, row.after}) {
            m_grid->addWidget(each, line, column++);
            each->show();  // at once, not when the events come round
        }
        ++line;
    }
}

void MergeTable::addHead() {
    const auto head = [&](const QString& title, const QString& sub) {
        auto* box = new QWidget(this);
        setGround(box, ColourRole::Window);
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        auto* lines = new QVBoxLayout(box);
        lines->setContentsMargins(m_theme.px(10), m_theme.px(7), m_theme.px(10), m_theme.px(7));
        lines->setSpacing(0);
        lines->addWidget(new WrappedLabel(title, TextRole::SecondaryStrong));
        lines->addWidget(new WrappedLabel(sub, TextRole::Secondary, ColourRole::Text2));
        lines->addStretch(1);
        return box;
    };
    m_rows.push_back({head({}, {}), head(m_pair.keepTitle, m_pair.keepSub),
                      head(m_pair.otherTitle, m_pair.otherSub),
                      head(tr("After merging"), tr("Choose a value on the left to change it")),
                      nullptr});
}

void MergeTable::name(QAbstractButton& choice, const QString& label, MergeSide side,
                      const QString& text) const {
    choice.setAccessibleName(
        tr("%1, %2: %3")
            .arg(label, side == MergeSide::Keep ? m_pair.keepTitle : m_pair.otherTitle, text));
}

MergeTable::Side MergeTable::plain(const QString& text) const {
    auto* label = new WrappedLabel(orNothing(text), TextRole::Base,
                                   text.isEmpty() ? ColourRole::Text3 : ColourRole::Text);
    // In line with the words beside a radio button.
    label->setContentsMargins(m_theme.px(22) + 4, 0, 0, 0);
    return {label, {}};
}

MergeTable::Side MergeTable::radio(MergeField field, MergeSide side, const QString& label,
                                   const QString& text, QButtonGroup* pair,
                                   const std::vector<MergeField>& together) {
    auto* button = new WrappedRadioButton(text);
    button->setObjectName(u"merge%1_%2"_s.arg(int(field)).arg(int(side)));
    name(*button, label, side, text);
    pair->addButton(button);
    m_choices.push_back({button, field, side});
    connect(button, &QRadioButton::clicked, this, [this, side, together] {
        for (const MergeField each : together) m_pair.choices.fields[each] = side;
        refresh();
    });
    return {button, {button}};
}

MergeTable::Side MergeTable::check(const QString& label, MergeSide side, const QString& text) {
    auto* box = new WrappedCheckBox(text);
    name(*box, label, side, text);
    return {box, {box}};
}

QWidget* MergeTable::cell(const Side& side) {
    auto* cell = new QWidget(this);
    setGround(cell, ColourRole::Surface);
    cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* inside = new QVBoxLayout(cell);
    inside->setContentsMargins(m_theme.px(10), m_theme.px(4), m_theme.px(10), m_theme.px(4));
    inside->addWidget(side.content);
    cell->setMinimumHeight(m_theme.px(32));
    if (!side.choices.empty()) m_tinted.push_back({cell, side.choices});
    m_controls.insert(m_controls.end(), side.choices.begin(), side.choices.end());
    return cell;
}

void MergeTable::addRow(const QString& label, const Side& keep, const Side& other,
                        std::function<QString(const Contact&)> after) {
    auto* field = new QWidget(this);
    setGround(field, ColourRole::Surface);
    auto* beside = new QVBoxLayout(field);
    beside->setContentsMargins(m_theme.px(10), m_theme.px(4), m_theme.px(10), m_theme.px(4));
    beside->addWidget(makeLabel(label, TextRole::Base, ColourRole::Text2, Wrap::Words));
    auto* result = new WrappedLabel({}, TextRole::BaseMedium);
    m_after.push_back({result, label, std::move(after)});
    QWidget* const left = cell(keep);
    QWidget* const right = cell(other);
    QWidget* const merged = cell({result, {}});
    setGround(merged, ColourRole::Window);
    m_rows.push_back({field, left, right, merged, makeRule(Qt::Horizontal, this)});
}

void MergeTable::addName() {
    const std::vector<MergeField> together{MergeField::Honorific, MergeField::Given,
                                           MergeField::Family, MergeField::Suffix,
                                           MergeField::Nickname};
    const QString keep = nameWithShort(m_pair.keep.name), other = nameWithShort(m_pair.other.name);
    const auto after = [](const Contact& merged) { return nameWithShort(merged.name); };
    if (keep.isEmpty() && other.isEmpty()) return;
    if (keep == other || keep.isEmpty() || other.isEmpty())
        return addRow(tr("Name"), plain(keep), plain(other), after);
    auto* pair = new QButtonGroup;
    const Side one = radio(MergeField::Given, MergeSide::Keep, tr("Name"), keep, pair, together);
    const Side two = radio(MergeField::Given, MergeSide::Other, tr("Name"), other, pair, together);
    pair->setParent(one.content);
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
        return addRow(label, plain(keep), plain(other), after);
    auto* pair = new QButtonGroup;
    const Side one = radio(field, MergeSide::Keep, label, keep, pair, {field});
    const Side two = radio(field, MergeSide::Other, label, other, pair, {field});
    pair->setParent(one.content);
    addRow(label, one, two, after);
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
    addRow(label, listed(list, label, MergeSide::Keep, entries),
           listed(list, label, MergeSide::Other, entries), after);
}

MergeTable::Side MergeTable::listed(MergeList list, const QString& label, MergeSide which,
                                    const std::vector<Entry>& entries) {
    auto* box = new QWidget;
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(m_theme.px(2));
    Side side{box, {}};
    for (const Entry& entry : entries) {
        if (entry.side != which) continue;
        if (entry.shared) {
            lines->addWidget(plain(entry.text).content);
            continue;
        }
        const Side one = check(label, which, entry.text);
        QAbstractButton* const button = one.choices.front();
        const std::vector<QString>& without = m_pair.choices.lists[list].without;
        button->setChecked(std::ranges::find(without, entry.key) == without.end());
        connect(button, &QAbstractButton::toggled, this, [this, list, key = entry.key](bool on) {
            std::vector<QString>& left = m_pair.choices.lists[list].without;
            std::erase(left, key);
            if (!on) left.push_back(key);
            refresh();
        });
        side.choices.push_back(button);
        lines->addWidget(button);
    }
    if (lines->count() == 0) lines->addWidget(plain({}).content);
    return side;
}

void MergeTable::addNote() {
    const QString keep = m_pair.keep.note, other = m_pair.other.note;
    if (keep.isEmpty() && other.isEmpty()) return;
    const auto shorter = [](const QString& note) {
        const QString line = note.simplified();
        return line.size() > 120 ? line.left(119) + u'…' : line;
    };
    const auto after = [shorter](const Contact& merged) { return shorter(merged.note); };
    if (keep == other || keep.isEmpty() || other.isEmpty())
        return addRow(tr("Note"), plain(shorter(keep)), plain(shorter(other)), after);
    const Side one = check(tr("Note"), MergeSide::Keep, shorter(keep));
    const Side two = check(tr("Note"), MergeSide::Other, shorter(other));
    QAbstractButton *const left = one.choices.front(), *const right = two.choices.front();
    left->setChecked(m_pair.choices.note != MergeNote::Other);
    right->setChecked(m_pair.choices.note != MergeNote::Keep);
    // One of the two notes stays: the last tick passes to the other.
    const auto follow = [this, left, right](QAbstractButton* changed, QAbstractButton* beside) {
        if (!changed->isChecked() && !beside->isChecked()) beside->setChecked(true);
        m_pair.choices.note = !right->isChecked()  ? MergeNote::Keep
                              : !left->isChecked() ? MergeNote::Other
                                                   : MergeNote::Both;
        refresh();
    };
    connect(left, &QAbstractButton::toggled, this, [=] { follow(left, right); });
    connect(right, &QAbstractButton::toggled, this, [=] { follow(right, left); });
    addRow(tr("Note"), one, two, after);
}

void MergeTable::refresh() {
    const Contact merged = mergedContact(m_pair.keep, m_pair.other, m_pair.choices);
    for (const After& row : m_after) {
        const QString text = row.text(merged);
        row.label->setText(orNothing(text));
        row.label->setAccessibleName(tr("%1 after merging: %2").arg(row.field, orNothing(text)));
    }
    for (const Choice& each : m_choices)
        each.button->setChecked(sideOf(each.field, m_pair.keep, m_pair.other, m_pair.choices) ==
                                each.side);
    for (const Tinted& each : m_tinted) {
        const bool chosen = std::ranges::any_of(each.choices, &QAbstractButton::isChecked);
        setGround(each.cell, chosen ? ColourRole::Tint : ColourRole::Surface);
    }
}

}  // namespace waymark::ui
