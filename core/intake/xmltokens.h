#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QXmlStreamReader>

namespace waymark {

/// What takes the tokens of one XML document, one after the other.
class XmlTaker {
public:
    enum class Go { On, Stop };

    virtual ~XmlTaker() = default;
    /// A start, an end or letters; attributes and text are those of `xml`. Namespaces are left
    /// aside: `xml.name()` is the local name.
    virtual Go take(const QXmlStreamReader& xml) = 0;
};

/// Feeds XML to a taker in pieces as they come, so that the whole of it never is in memory. Throws
/// Failure::SourceRefused for what is no XML, holds a document type, or is nested beyond 100.
class XmlFeed {
public:
    explicit XmlFeed(XmlTaker& taker) : m_taker(taker) {}

    /// False when the taker has seen enough.
    bool add(const QByteArray& chunk);
    /// After the last piece.
    void finish() const;

private:
    XmlTaker& m_taker;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    bool m_stopped = false;
};

/// The value of the attribute with this local name, whatever its namespace.
[[nodiscard]] QStringView attribute(const QXmlStreamReader& xml, QStringView name);

}  // namespace waymark
