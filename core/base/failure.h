#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

#include <exception>
#include <string>

namespace waymark {

/// What stops the work. Words for people are made from it in ui/support/failuretext.
class Failure : public std::exception {
public:
    enum class Kind {
        NotAWaymarkFile,  ///< not SQLite, or not one of ours; subject = path
        ForeignFile,      ///< an SQLite file of another program
        NewerVersion,     ///< made by a newer Waymark
        Damaged,          ///< truncated, or its checks fail
        HostileSchema,    ///< holds tables, views or triggers that no version of ours made
        LinkedFile,       ///< reached by a second hard link
        InUse,            ///< open for writing elsewhere; detail says who
        ReadOnly,         ///< a write was asked of a file opened for reading
        CannotRead,       ///< the operating system refused; detail says why
        CannotWrite,      ///< the same for writing, or the disk is full
        FileChanged,      ///< the file was replaced by another program while open
        SourceRefused,    ///< an import source that is not a table of contacts; detail = a reason
                          ///< code
        Constraint,       ///< the data contradict a rule of the schema
        WrongUse,         ///< a caller broke the contract; detail is for a programmer
    };

    explicit Failure(Kind kind, QString detail = {}, QString subject = {})
        : m_kind(kind),
          m_detail(std::move(detail)),
          m_subject(std::move(subject)),
          m_what(m_detail.toStdString()) {}

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString& detail() const { return m_detail; }  ///< technical, not for people
    [[nodiscard]] const QString& subject() const {
        return m_subject;
    }  ///< a path or a name, or empty
    [[nodiscard]] const char* what() const noexcept override { return m_what.c_str(); }

private:
    Kind m_kind;
    QString m_detail;
    QString m_subject;
    std::string m_what;
};

/// Thrown by Progress when the user has asked to stop. Not a Failure: nothing went wrong.
class Cancelled : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace waymark
