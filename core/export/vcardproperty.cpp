// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/vcardproperty.h"

#include <algorithm>

namespace waymark {
using namespace Qt::StringLiterals;
namespace {

constexpr size_t MostParameters = 100;
constexpr qsizetype LongestName = 60;  // with its group: it is never folded
constexpr qsizetype MostParts = 1000;

/// ^n ^^ ^' of RFC 6868.
QString unquotedParameter(QString value) {
    if (value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"'))
        value = value.mid(1, value.size() - 2);
    if (!value.contains(u'^')) return value;
    QString plain;
    for (qsizetype at = 0; at < value.size(); ++at) {
        const QChar next = at + 1 < value.size() ? value[at + 1] : QChar();
        const bool escape = value[at] == u'^' && (next == u'n' || next == u'^' || next == u'\'');
        plain += !escape         ? value[at]
                 : next == u'n'  ? QChar(u'\n')
                 : next == u'\'' ? QChar(u'"')
                                 : next;
        if (escape) ++at;
    }
    return plain;
}

bool isNameSign(QChar c) {
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') ||
           u == u'-' || u == u'_' || u == u'.';
}

bool isEncodingWord(const QString& word) {
    return word == u"QUOTED-PRINTABLE" || word == u"BASE64" || word == u"8BIT" || word == u"7BIT" ||
           word == u"B" || word == u"Q";
}

VCardParameter parameterOf(QStringView written) {
    const qsizetype equals = written.indexOf(u'=');
    if (equals < 0) {
        const QString word = written.trimmed().toString();
        return {isEncodingWord(word.toUpper()) ? u"ENCODING"_s : u"TYPE"_s, word};
    }
    QString name = written.first(equals).toString().toUpper();
    name.removeIf([](QChar c) { return !isNameSign(c); });
    return {name, unquotedParameter(written.sliced(equals + 1).trimmed().toString())};
}

std::vector<VCardParameter> parametersOf(QStringView head) {
    std::vector<VCardParameter> parameters;
    const bool closed = head.count(u'"') % 2 == 0;
    bool quoted = false;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= head.size(); ++at) {
        const bool end = at == head.size();
        if (!end && head[at] == u'"' && closed) quoted = !quoted;
        if (!end && (head[at] != u';' || quoted)) continue;
        if (at > from && parameters.size() < MostParameters)
            parameters.push_back(parameterOf(head.sliced(from, at - from)));
        from = at + 1;
    }
    return parameters;
}

/// Quoted where it holds a sign that ends a parameter; with the escapes of RFC 6868.
QString writtenParameter(const VCardParameter& parameter) {
    QString value = parameter.value;
    value.remove(u'\r');
    value.replace(u'^', u"^^"_s).replace(u'\n', u"^n"_s).replace(u'"', u"^'"_s);
    const bool list = parameter.name == u"TYPE";
    const bool quoted =
        std::ranges::any_of(
            value, [&](QChar c) { return c == u':' || c == u';' || (c == u',' && !list); }) ||
        value != value.trimmed();
    return parameter.name + u'=' + (quoted ? u'"' + value + u'"' : value);
}

/// The first colon outside quotes; in a line whose quotes do not close, the first colon.
qsizetype colonOf(QStringView line) {
    bool quoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == u'"') quoted = !quoted;
        if (line[at] == u':' && !quoted) return at;
    }
    return line.indexOf(u':');
}

}  // namespace

std::optional<VCardProperty> vCardProperty(QStringView line) {
    const qsizetype colon = colonOf(line);
    if (colon < 1) return {};
    const QStringView head = line.first(colon);
    qsizetype nameEnd = head.indexOf(u';');
    if (nameEnd < 0) nameEnd = colon;
    const QString written = head.first(nameEnd).trimmed().toString();
    if (written.size() > LongestName || !std::ranges::all_of(written, isNameSign)) return {};
    VCardProperty property;
    const qsizetype dot = written.lastIndexOf(u'.');
    if (dot > 0) property.group = written.first(dot);
    property.name = written.sliced(dot + 1).toUpper();
    if (property.name.isEmpty()) return {};
    if (nameEnd < colon) property.parameters = parametersOf(head.sliced(nameEnd + 1));
    property.value = line.sliced(colon + 1).toString();
    return property;
}

QString VCardProperty::parameter(QStringView wanted) const {
    const auto found = std::ranges::find(parameters, wanted, &VCardParameter::name);
    return found == parameters.end() ? QString() : found->value;
}

QStringList VCardProperty::types() const {
    QStringList types;
    for (const VCardParameter& each : parameters)
        if (each.name == u"TYPE")
            for (const QString& type : each.value.toLower().split(u',', Qt::SkipEmptyParts))
                types.append(type.trimmed());
    return types;
}

bool VCardProperty::hasType(QStringView type) const {
    return types().contains(type, Qt::CaseInsensitive);
}

QString VCardProperty::text() const { return vCardUnescaped(value); }

QStringList VCardProperty::parts(QChar sign) const {
    QStringList parts = rawParts(sign);
    for (QString& part : parts) part = vCardUnescaped(part);
    return parts;
}

QStringList VCardProperty::rawParts(QChar sign) const {
    QStringList parts;
    qsizetype from = 0;
    for (qsizetype at = 0; at < value.size() && parts.size() + 1 < MostParts; ++at) {
        if (value[at] == u'\\') {
            ++at;
        } else if (value[at] == sign) {
            parts.append(value.sliced(from, at - from));
            from = at + 1;
        }
    }
    parts.append(value.sliced(from));
    return parts;
}

bool VCardProperty::isBinary() const { return parameter(u"ENCODING") == u"b"; }

QString VCardProperty::line() const {
    QString line = group.isEmpty() ? name : group + u'.' + name;
    for (const VCardParameter& each : parameters) line += u';' + writtenParameter(each);
    return line + u':' + value;
}

QString vCardEscaped(QStringView text) {
    QString value;
    value.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n') continue;
        if (c == u'\n' || c == u'\r') {
            value += u"\\n";
            continue;
        }
        if (c == u'\\' || c == u',' || c == u';') value += u'\\';
        value += c;
    }
    return value;
}

QString vCardUnescaped(QStringView value) {
    if (!value.contains(u'\\')) return value.toString();
    QString text;
    text.reserve(value.size());
    for (qsizetype at = 0; at < value.size(); ++at) {
        const QChar next = at + 1 < value.size() ? value[at + 1] : QChar();
        const bool escape = value[at] == u'\\' && (next == u'n' || next == u'N' || next == u',' ||
                                                   next == u';' || next == u':' || next == u'\\');
        text += !escape ? value[at] : next == u'n' || next == u'N' ? QChar(u'\n') : next;
        if (escape) ++at;
    }
    return text;
}

}  // namespace waymark
