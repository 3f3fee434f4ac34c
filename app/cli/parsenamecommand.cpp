// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/intake/namesplitter.h"

#include <QJsonArray>

namespace waymark::cli {
using namespace Qt::StringLiterals;
namespace {

QString kindWord(NameKind kind) {
    switch (kind) {
        case NameKind::Nothing:
            return u"nothing"_s;
        case NameKind::Person:
            return u"person"_s;
        case NameKind::Organisation:
            return u"organisation"_s;
        case NameKind::EmailAddress:
            return u"email"_s;
    }
    return {};
}

struct Part {
    QString label, text;
};

std::vector<Part> partsOf(const PersonName& name) {
    return {{u"display"_s, name.display}, {u"honorific"_s, name.honorific},
            {u"given"_s, name.given},     {u"family"_s, name.family},
            {u"suffix"_s, name.suffix},   {u"nickname"_s, name.nickname}};
}

}  // namespace

int parseName(Invocation& call) {
    call.parse(
        u"Splits a name into its parts and says whether it is a person's or a firm's. With --json: kind (person, organisation, email or nothing), display, honorific, given, family, suffix, nickname, and the other people in the text."_s,
        {u"TEXT"_s}, {QCommandLineOption(u"json"_s, u"One JSON value."_s)});
    const QString text = call.argument(0);
    const NameKind kind = nameKind(text);
    std::vector<PersonName> people{{}};
    if (kind == NameKind::Person)
        people = splitPeople(text);
    else
        people.front().display = text;
    if (call.isSet(u"json"_s)) {
        QJsonObject object{{u"kind"_s, kindWord(kind)}};
        for (const Part& part : partsOf(people.front())) object[part.label] = part.text;
        QJsonArray others;
        for (auto other = people.begin() + 1; other != people.end(); ++other) {
            QJsonObject one;
            for (const Part& part : partsOf(*other)) one[part.label] = part.text;
            others.append(one);
        }
        object[u"others"_s] = others;
        call.json(object);
        return Done;
    }
    call.say(u"%1 %2"_s.arg(u"kind"_s, -10).arg(kindWord(kind)));
    for (const PersonName& person : people)
        for (const Part& part : partsOf(person))
            if (!part.text.isEmpty()) call.say(u"%1 %2"_s.arg(part.label, -10).arg(part.text));
    return Done;
}

}  // namespace waymark::cli
