// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rowissues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

/// Written by hand: an array for each of a million rows is too much for QJsonDocument.
void appendText(QString& json, QStringView text) {
    static constexpr char16_t Digits[] = u"0123456789abcdef";
    const auto isSign = [](QChar c) { return c < u' ' || c == u'"' || c == u'\\' || c == u'\x7f'; };
    json += u'"';
    while (!text.isEmpty()) {
        const auto sign = std::find_if(text.begin(), text.end(), isSign);
        json += text.first(sign - text.begin());
        text = text.sliced(sign - text.begin());
        if (text.isEmpty()) break;
        const char16_t u = sign->unicode();
        if (u == u'"' || u == u'\\')
            (json += u'\\') += *sign;
        else if (u == u'\n')
            json += u"\\n";
        else
            ((json += u"\\u00") += QChar(Digits[u >> 4])) += QChar(Digits[u & 15]);
        text = text.sliced(1);
    }
    json += u'"';
}

}  // namespace

std::vector<Issue> issuesOf(const ImportPlan& plan, const CandidateSource& source, qsizetype row) {
    std::vector<Issue> issues;
    if (plan.rows[size_t(row)].hasIssues) issues = source.candidate(row).issues;
    if (const auto found = plan.findings.find(row); found != plan.findings.end())
        issues.insert(issues.end(), found->second.begin(), found->second.end());
    return issues;
}

QString toJson(const std::vector<Issue>& issues) {
    if (issues.empty()) return {};
    QString json;
    for (const Issue& issue : issues) {
        json += json.isEmpty() ? u"[{\"field\":"_s : u",{\"field\":"_s;
        appendText(json, issue.field);
        json += u",\"what\":";
        appendText(json, word(issue.kind));
        json += u",\"value\":";
        appendText(json, issue.value);
        json += u'}';
    }
    return json + u']';
}

std::vector<Issue> issuesOfJson(const QString& json) {
    std::vector<Issue> issues;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const QJsonObject issue = value.toObject();
        if (const auto kind = issueKind(issue.value(u"what"_s).toString()))
            issues.push_back(
                {issue.value(u"field"_s).toString(), *kind, issue.value(u"value"_s).toString()});
    }
    return issues;
}

QString toJson(const QStringList& cells) {
    QString json(u'[');
    for (const QString& cell : cells) {
        if (json.size() > 1) json += u',';
        appendText(json, cell);
    }
    return json + u']';
}

}  // namespace waymark
