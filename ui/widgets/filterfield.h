#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLineEdit;

namespace waymark::ui {

/// A search field with the filters in force as tokens before the words; each can be taken off.
class FilterField : public QFrame {
    Q_OBJECT
public:
    explicit FilterField(const Theme& theme, QWidget* parent = nullptr);

    struct Token {
        QString id;
        QString words;
    };
    void setTokens(const std::vector<Token>& tokens);
    [[nodiscard]] QStringList tokenWords() const;
    void setPlaceholder(const QString& words);
    void setKeys(const QString& keys);
    [[nodiscard]] QString text() const;
    void setText(const QString& words);  ///< announces like typing
    [[nodiscard]] QLineEdit& edit() const { return *m_edit; }

Q_SIGNALS:
    void textChanged(const QString& words);
    void tokenTaken(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Theme& m_theme;
    QHBoxLayout* m_tokens;
    std::vector<Token> m_shown;
    QLineEdit* m_edit;
    QString m_keys;
};

}  // namespace waymark::ui
