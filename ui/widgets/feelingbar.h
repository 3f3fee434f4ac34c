#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <optional>

class QButtonGroup;

namespace waymark::ui {

/// 1 Upset, 2 Uneasy, 3 Fine, 4 Pleased, 5 Delighted; anything else has no word.
[[nodiscard]] QString feelingWord(int feeling);
[[nodiscard]] IconName feelingIcon(int feeling);

/// How they felt: five faces, keys 1 to 5; the chosen one pressed again takes the answer back.
class FeelingBar : public QWidget {
    Q_OBJECT
public:
    enum class Size { WithWords, FacesOnly };
    explicit FeelingBar(const Theme& theme, Size size = Size::WithWords, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<int> feeling() const;
    void setFeeling(std::optional<int> feeling);  ///< does not announce

Q_SIGNALS:
    void feelingChanged(std::optional<int> feeling);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(int feeling);

    QButtonGroup* m_group;
    std::optional<int> m_feeling;
};

}  // namespace waymark::ui
