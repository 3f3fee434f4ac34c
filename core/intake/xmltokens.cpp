// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/xmltokens.h"

#include "core/base/failure.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int deepest = 100;

[[noreturn]] void refuse() {
    throw Failure(Failure::Kind::SourceRefused, u"it is a damaged spreadsheet"_s);
}

}  // namespace

bool XmlFeed::add(const QByteArray& chunk) {
    if (m_stopped) return false;
    m_xml.addData(chunk);
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (++m_depth > deepest) refuse();
                break;
            case QXmlStreamReader::EndElement:
                --m_depth;
                break;
            case QXmlStreamReader::Characters:
                break;
            case QXmlStreamReader::DTD:
            case QXmlStreamReader::EntityReference:
                // No spreadsheet has any; they only make small files large.
                refuse();
            case QXmlStreamReader::NoToken:
            case QXmlStreamReader::Invalid:
            case QXmlStreamReader::StartDocument:
            case QXmlStreamReader::EndDocument:
            case QXmlStreamReader::Comment:
            case QXmlStreamReader::ProcessingInstruction:
                continue;
        }
        if (m_taker.take(m_xml) == XmlTaker::Go::Stop) {
            m_stopped = true;
            return false;
        }
    }
    if (m_xml.hasError() && m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
        refuse();
    return true;
}

void XmlFeed::finish() const {
    if (!m_stopped && m_xml.hasError()) refuse();
}

QStringView attribute(const QXmlStreamReader& xml, QStringView name) {
    // The attributes are shared with the reader and live as long as its token.
    const QXmlStreamAttributes all = xml.attributes();
    for (const QXmlStreamAttribute& one : all) {
        if (one.name() == name) return one.value();
    }
    return {};
}

}  // namespace waymark
