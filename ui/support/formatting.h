#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace waymark::ui {

/// How values read on screen and paper, in one language and country. No value is always “–”.
class Formatting {
    Q_DECLARE_TR_FUNCTIONS(waymark::ui::Formatting)
public:
    enum class Detail { Whole, Exact };   ///< of money: “£1,236” or “£1,180.00”
    enum class DueWords { Full, Short };  ///< “3 days overdue” or “3 days late”

    explicit Formatting(const QLocale& locale = QLocale()) : m_locale(locale) {}

    [[nodiscard]] const QLocale& locale() const { return m_locale; }

    [[nodiscard]] static QString none() { return QStringLiteral("–"); }

    [[nodiscard]] QString date(QDate day) const;          ///< 12 Nov 2026
    [[nodiscard]] QString longDate(QDate day) const;      ///< Thursday 12 November 2026
    [[nodiscard]] QString dayAndMonth(QDate day) const;   ///< 12 Nov
    [[nodiscard]] QString monthAndYear(QDate day) const;  ///< Nov 2026
    /// Thu 3 Dec; with the year when it is not that of `today`.
    [[nodiscard]] QString weekday(QDate day, QDate today) const;
    /// Today, 3 days overdue, else as weekday().
    [[nodiscard]] QString due(QDate day, QDate today, DueWords words = DueWords::Full) const;
    /// Today 18:02, yesterday 18:02, else 12 Nov 2026 18:02; for “last backup” and the like.
    [[nodiscard]] QString moment(const QDateTime& when, QDate today) const;

    /// Minor units of an ISO 4217 currency; Whole rounds half away from zero.
    [[nodiscard]] QString money(std::optional<qint64> minorUnits, QStringView currency,
                                Detail detail = Detail::Whole) const;
    /// 1,368
    [[nodiscard]] QString count(std::optional<qint64> n) const;
    /// +15, −5, 0
    [[nodiscard]] QString signedCount(std::optional<qint64> n) const;
    /// Decimals as asked: 4.7
    [[nodiscard]] QString decimal(std::optional<double> value, int decimals) const;
    /// A share of 0 to 1 as a whole percent: 31%
    [[nodiscard]] QString percent(std::optional<double> share) const;
    /// k of n as a whole percent, rounded half up in whole numbers; no value when n is 0.
    [[nodiscard]] QString percent(qint64 k, qint64 n) const;
    /// Shares of 0 to 1 as 27–36
    [[nodiscard]] QString percentRange(std::optional<double> low, std::optional<double> high) const;
    /// 22–28, and −8 to +10 when a bound is negative
    [[nodiscard]] QString range(std::optional<double> low, std::optional<double> high) const;
    /// A difference of shares in whole points: +15
    [[nodiscard]] QString points(std::optional<double> difference) const;

    /// E.164 to “+44 1632 960187”; other text comes back as it is.
    [[nodiscard]] static QString phone(const QString& e164);

    [[nodiscard]] static QString days(int n);      ///< 1 day, 12 days
    [[nodiscard]] static QString contacts(int n);  ///< 1 contact, 12 contacts
    [[nodiscard]] static QString rows(int n);      ///< 1 row, 318 rows

private:
    [[nodiscard]] QString named(QDate day, QStringView format) const;

    QLocale m_locale;
};

}  // namespace waymark::ui
