// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reportspage.h"

#include "core/search/textindex.h"
#include "ui/pages/periodpicker.h"
#include "ui/print/journeyreport.h"
#include "ui/print/pagepreview.h"
#include "ui/support/actionregistry.h"
#include "ui/support/failuretext.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QFocusEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark::ui {
using namespace Qt::StringLiterals;
namespace {

constexpr int MostOffered = 12;

QLabel* fieldLabel(const QString& text, QWidget* buddy) {
    QLabel* label = makeLabel(text, TextRole::Secondary, ColourRole::Text2);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

}  // namespace

ReportsPage::ReportsPage(const PageTools& tools, QWidget* parent)
    : Page(PageId::Reports, tools, parent),
      m_preview(new PagePreview(tools.theme)),
      m_kind(new QComboBox),
      m_paper(new QComboBox),
      m_period(new PeriodPicker(tools.theme, {})),
      m_search(new QLineEdit),
      m_offered(new QStringListModel(this)),
      m_place(makeLabel({}, TextRole::Base)),
      m_zoom(new QComboBox) {
    header().setTitle(tr("Reports"));
    makeHeader();
    auto* splitter = new QSplitter;
    splitter->addWidget(makeOptions());
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(0, false);
    splitter->setCollapsible(1, false);
    splitter->setHandleWidth(1);
    body().addWidget(splitter, 1);
    m_preview->setObjectName(u"preview"_s);
    registerActions();
    connect(m_preview, &PagePreview::moved, this, &ReportsPage::showPlace);
    connect(&workspace(), &Workspace::opened, this, [this] {
        m_contact = {};
        m_search->clear();
        m_hasDocument = false;
    });
    showOptions();
}

void ReportsPage::makeHeader() {
    const auto arrow = [this](IconName name, const QString& words, int step) {
        auto* button = new QToolButton;
        button->setIcon(icon(theme(), name));
        button->setAccessibleName(words);
        setPlainToolTip(button, words);
        connect(button, &QToolButton::clicked, this,
                [this, step] { m_preview->goTo(m_preview->page() + step); });
        header().addAction(button);
        return button;
    };
    arrow(IconName::ChevronLeft, tr("Previous page (Page up)"), -1)
        ->setObjectName(u"previousPage"_s);
    header().addAction(m_place);
    arrow(IconName::ChevronRight, tr("Next page (Page down)"), 1)->setObjectName(u"nextPage"_s);
    header().addDivider();
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->addItem(tr("Zoom: width"), 0);
    for (const int percent : {50, 75, 100, 150, 200})
        m_zoom->addItem(tr("Zoom: %1%").arg(percent), percent);
    connect(m_zoom, &QComboBox::activated, this,
            [this] { m_preview->setZoom(m_zoom->currentData().toInt() / 100.0); });
    header().addAction(m_zoom);
    auto* fit = new KeyCapButton(theme(), tr("Fit page"));
    connect(fit, &QPushButton::clicked, m_preview, &PagePreview::fitPage);
    header().addAction(fit);
}

QWidget* ReportsPage::makeOptions() {
    auto* side = new QWidget;
    auto* outer = new QVBoxLayout(side);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(5);
    const auto field = [column](const QString& name, QWidget* edit) {
        column->addWidget(fieldLabel(name, edit));
        column->addWidget(edit);
        column->addSpacing(9);
    };
    m_kind->setObjectName(u"kind"_s);
    m_kind->addItem(tr("Journey and KPI report"), int(Kind::JourneyAndKpi));
    m_kind->addItem(tr("KPI report"), int(Kind::Kpi));
    m_kind->addItem(tr("Journey of a contact"), int(Kind::Contact));
    m_paper->setObjectName(u"paper"_s);
    m_paper->addItem(tr("A4 portrait"), int(QPageSize::A4));
    m_paper->addItem(tr("Letter portrait"), int(QPageSize::Letter));
    const int kept = tools().settings.value(u"report/paper"_s, int(QPageSize::A4)).toInt();
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(kept)));
    field(tr("Report"), m_kind);
    field(tr("Paper"), m_paper);

    m_contactPart = new QWidget;
    auto* contact = new QVBoxLayout(m_contactPart);
    contact->setContentsMargins(0, 0, 0, 0);
    contact->setSpacing(5);
    m_search->setObjectName(u"contactSearch"_s);
    m_search->setPlaceholderText(tr("Search a contact"));
    m_search->setClearButtonEnabled(true);
    contact->addWidget(fieldLabel(tr("Contact"), m_search));
    contact->addWidget(m_search);
    auto* completer = new QCompleter(m_offered, this);
    // What the search offers was found in all words of the contact, not only at the start.
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_search->setCompleter(completer);
    connect(m_search, &QLineEdit::textEdited, this, &ReportsPage::offerContacts);
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { chooseContact(index.row()); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_offeredIds.empty()) chooseContact(0);
    });
    column->addWidget(m_contactPart);

    m_kpiPart = new QWidget;
    auto* kpi = new QVBoxLayout(m_kpiPart);
    kpi->setContentsMargins(0, 0, 0, 0);
    kpi->setSpacing(5);
    kpi->addWidget(fieldLabel(tr("Period"), m_period->box()));
    kpi->addWidget(m_period);
    kpi->addSpacing(9);
    kpi->addWidget(makePartBoxes());
    column->addWidget(m_kpiPart);
    column->addSpacing(6);
    m_privacy = makeLabel({}, TextRole::Base, ColourRole::Text, Wrap::Words);
    m_privacy->setContentsMargins(12, 10, 12, 10);
    setGround(m_privacy, ColourRole::Tint);
    column->addWidget(m_privacy);
    column->addStretch(1);
    auto* area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setGround(inner, ColourRole::Surface);
    outer->addWidget(area, 1);

    auto* buttons = new QWidget;
    setGround(buttons, ColourRole::Surface);
    auto* foot = new QVBoxLayout(buttons);
    foot->setContentsMargins(16, 8, 16, 14);
    foot->setSpacing(8);
    m_print = new KeyCapButton(theme(), tr("Print…"), KeyCapButton::Look::Primary);
    m_print->setIconName(IconName::Print);
    m_print->setKeys(tr("Ctrl P"));
    m_print->setObjectName(u"print"_s);
    m_pdf = new KeyCapButton(theme(), tr("Save as PDF…"));
    m_pdf->setObjectName(u"pdf"_s);
    foot->addWidget(m_print);
    foot->addWidget(m_pdf);
    outer->addWidget(buttons);
    connect(m_print, &QPushButton::clicked, this, &ReportsPage::print);
    connect(m_pdf, &QPushButton::clicked, this, &ReportsPage::savePdf);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showOptions();
        reload();
    });
    connect(m_period, &PeriodPicker::changed, this, [this] { reload(); });
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] {
        tools().settings.setValue(u"report/paper"_s, int(paper()));
        layOut();
    });
    side->setMinimumWidth(theme().px(290));
    side->setMaximumWidth(theme().px(360));
    return side;
}

QWidget* ReportsPage::makePartBoxes() {
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(makeLabel(tr("Show"), TextRole::Secondary, ColourRole::Text2));
    const std::pair<ReportPart, QString> boxes[] = {
        {ReportPart::InShort, tr("In short")},
        {ReportPart::Figures, tr("Figures")},
        {ReportPart::FunnelAndSources, tr("Funnel and sources")},
        {ReportPart::Standing, tr("Where contacts stand, time in stage")},
        {ReportPart::ComingBack, tr("Coming back")},
        {ReportPart::Keeping, tr("Keeping customers")},
        {ReportPart::Names, tr("Names of contacts")}};
    for (const auto& [part, words] : boxes) {
        auto* box = new QCheckBox(words);
        box->setObjectName(u"part%1"_s.arg(int(part)));
        box->setChecked(part != ReportPart::Names);
        connect(box, &QCheckBox::toggled, this, [this] {
            showOptions();
            reload();
        });
        column->addWidget(box);
        m_parts[part] = box;
    }
    return holder;
}

void ReportsPage::registerActions() {
    const auto here = [this] { return isVisible() && m_layout != nullptr; };
    tools().actions.add({.id = u"file.print"_s,
                         .text = tr("&Print…"),
                         .menu = MenuName::File,
                         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_P),
                         .icon = IconName::Print,
                         .available = here,
                         .run = [this] { print(); }});
    tools().actions.add({.id = u"file.pdf"_s,
                         .text = tr("&Save as PDF…"),
                         .menu = MenuName::File,
                         .icon = IconName::Save,
                         .available = here,
                         .run = [this] { savePdf(); }});
}

ReportsPage::Kind ReportsPage::kind() const { return Kind(m_kind->currentData().toInt()); }

QPageSize::PageSizeId ReportsPage::paper() const {
    return QPageSize::PageSizeId(m_paper->currentData().toInt());
}

ReportParts ReportsPage::parts() const {
    ReportParts chosen;
    for (const auto& [part, box] : m_parts)
        if (box->isChecked() && box->isEnabled()) chosen |= part;
    return chosen;
}

Filter ReportsPage::filter() const {
    Filter filter;
    filter.asOf = Day::of(workspace().clock().today());
    filter.period = m_period->period();
    filter.lapseDays = workspace().state().settings.lapseDays;
    return filter;
}

void ReportsPage::showOptions() {
    const bool ofContact = kind() == Kind::Contact;
    m_contactPart->setVisible(ofContact);
    m_kpiPart->setVisible(!ofContact);
    const bool journey = kind() == Kind::JourneyAndKpi;
    m_parts[ReportPart::FunnelAndSources]->setEnabled(journey);
    m_parts[ReportPart::Standing]->setEnabled(journey);
    header().setSub(m_kind->currentText());
    if (ofContact)
        m_privacy->setText(
            tr("This report holds personal data. Keep it where only those who need it see it."));
    else
        m_privacy->setText(
            m_parts[ReportPart::Names]->isChecked()
                ? tr("With names the report holds personal data. Keep it where only those who "
                     "need it see it.")
                : tr("Without names the report holds totals only and can be shown to anybody."));
}

void ReportsPage::visit(const Destination& destination) {
    const QSignalBlocker quiet(m_kind);
    if (destination.report == u"kpi"_s || destination.report == u"journey"_s)
        m_kind->setCurrentIndex(m_kind->findData(int(Kind::JourneyAndKpi)));
    if (destination.report == u"contact"_s || !destination.contact.isNull()) {
        m_kind->setCurrentIndex(m_kind->findData(int(Kind::Contact)));
        if (!destination.contact.isNull()) m_contact = destination.contact;
    }
    showOptions();
    Page::visit(destination);
}

bool ReportsPage::dependsOn(const Changes& changes) const {
    return changes.touchesAny({Subject::Contacts, Subject::Milestones, Subject::Orders,
                               Subject::Interactions, Subject::Referrals, Subject::Playbooks,
                               Subject::Settings});
}

void ReportsPage::reload() {
    if (!workspace().isOpen()) return;
    m_period->setToday(workspace().clock().today());
    if (kind() == Kind::Contact) {
        ask(
            u"document"_s,
            [id = m_contact](OpenFile& file, Progress& progress) {
                std::optional<ContactFile> found;
                if (!id.isNull()) found = readJourneyReport(file, progress, id);
                return found;
            },
            [this](const std::optional<ContactFile>& found) {
                if (found) {
                    m_search->setText(found->contact.title());
                    show(journeyReport(*found, formatting()));
                    return;
                }
                Document empty;
                empty.business = workspace().state().settings.businessName;
                empty.title = tr("Journey of a contact");
                empty.blocks.push_back(
                    Paragraph{{{tr("Choose a contact on the left.")}}, Paragraph::Shape::Body});
                show(std::move(empty));
            });
        return;
    }
    ask(
        u"document"_s,
        [asked = filter(), names = parts() & ReportPart::Names ? WithNames::Yes : WithNames::No](
            OpenFile& file, Progress& progress) {
            return readKpiReport(file, progress, asked, names);
        },
        [this](const KpiReportData& read) { show(kpiReport(read, formatting(), parts())); });
}

void ReportsPage::show(Document document) {
    m_document = std::move(document);
    m_hasDocument = true;
    layOut();
}

void ReportsPage::layOut() {
    if (!m_hasDocument) return;
    m_layout = std::make_shared<const DocumentLayout>(m_document, paper());
    m_preview->show(m_layout);
    tools().actions.refresh();
}

void ReportsPage::showPlace() {
    m_place->setText(
        tr("Page %1 of %2").arg(m_preview->page() + 1).arg(std::max(1, m_preview->pageCount())));
    m_zoom->setItemText(0, tr("Zoom: %1%").arg(m_preview->zoomPercent()));
    if (m_zoom->currentData().toInt() != m_preview->zoomPercent()) m_zoom->setCurrentIndex(0);
}

void ReportsPage::offerContacts(const QString& typed) {
    if (!workspace().isOpen()) return;
    ask(
        u"contacts"_s,
        [typed](OpenFile& file, Progress& progress) {
            std::vector<ContactId> found = typed.trimmed().isEmpty()
                                               ? file.stores().contacts.idsByName(MostOffered)
                                               : file.text(progress).find(typed, MostOffered);
            return file.stores().contacts.rows(found);
        },
        [this](const std::vector<ContactRow>& rows) {
            QStringList names;
            m_offeredIds.clear();
            for (const ContactRow& row : rows) {
                names << (row.organisation.isEmpty() || row.organisation == row.title()
                              ? row.title()
                              : tr("%1, %2").arg(row.title(), row.organisation));
                m_offeredIds.push_back(row.id);
            }
            m_offered->setStringList(names);
            if (m_search->hasFocus() && !names.isEmpty()) m_search->completer()->complete();
        });
}

void ReportsPage::chooseContact(int row) {
    if (row < 0 || row >= int(m_offeredIds.size())) return;
    m_contact = m_offeredIds[size_t(row)];
    reload();
}

QString ReportsPage::proposedName() const {
    QString name = m_document.title + u' ' + workspace().clock().today().toString(Qt::ISODate);
    for (QChar& c : name)
        if (QStringView(u"/\\:*?\"<>|").contains(c) || c < u' ') c = u'-';
    return name + u".pdf"_s;
}

void ReportsPage::print() {
    if (!m_layout) return;
    if (QPrinterInfo::availablePrinters().isEmpty()) {
        sayProblem(
            tr("This computer has no printer. Use “Save as PDF…” and print the file elsewhere."));
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(paper()));
    printer.setFullPage(true);
    printer.setDocName(m_document.title);
    QPrintDialog dialog(&printer, this);
    dialog.setMinMax(1, m_layout->pageCount());
    if (dialog.exec() != QDialog::Accepted) return;
    const bool some = printer.printRange() == QPrinter::PageRange;
    paintAll(*m_layout, printer,
             some ? PageRange{printer.fromPage() - 1, printer.toPage() - 1} : PageRange{});
    Q_EMIT said(tr("Sent to the printer."));
}

void ReportsPage::savePdf() {
    if (!m_layout) return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save as PDF"), folder.filePath(proposedName()), tr("PDF files (*.pdf)"));
    if (path.isEmpty()) return;
    if (!path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) path += u".pdf"_s;
    try {
        writePdf(*m_layout, path);
    } catch (const Failure& failure) {
        sayProblem(failureText(failure));
        return;
    }
    bar().say(InlineBar::Kind::Done, tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
}

}  // namespace waymark::ui
