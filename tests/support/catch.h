#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows whether Catch2 is version 2 or 3. Include this, never Catch2 itself.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

// Printed in failure messages, and needed by REQUIRE(a == b) on Qt values.
namespace Catch {
template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};
template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& bytes) { return '"' + bytes.toStdString() + '"'; }
};
template <>
struct StringMaker<QDate> {
    static std::string convert(QDate day) { return day.toString(Qt::ISODate).toStdString(); }
};
template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList& list) {
        return "[" + list.join(QStringLiteral(" | ")).toStdString() + "]";
    }
};
}  // namespace Catch
