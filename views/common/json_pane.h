// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/moment.h"
#include "views/common/json_view.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;

namespace hindcast {

/// Something stored, to be read as text: JSON, plain text or bytes. What is very long is shown in
/// part, with a sentence that says so and the ways to the whole of it.
class JsonPane : public QWidget
{
    Q_OBJECT
public:
    /// What a pane shows first, and what it can show at most; beyond that there is saving.
    static constexpr TextLimit part{};
    static constexpr TextLimit whole{16 * part.bytes, 16 * part.line};

    enum class Look {
        Plain,
        Boxed, ///< In a tinted box with room around it.
    };

    /// \a name says what is shown, to people who hear it.
    JsonPane(const QString &name, Look look, QWidget *parent = nullptr);

    /// \a emptyText is shown when there is no payload.
    void showPayload(std::shared_ptr<const Payload> payload, const QString &emptyText);
    void showText(std::shared_ptr<const std::string> text);
    /// The state after \a moment, with the lines of its changes marked.
    void showState(std::shared_ptr<const Moment> moment);

    /// Puts the whole of it on the clipboard, as it is stored; bytes as hexadecimal text.
    void copyAll() const;
    [[nodiscard]] JsonView &view() const { return *m_view; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// How the thing that is shown becomes text, and what it really is.
    struct Content
    {
        std::function<ShownText(const TextLimit &limit)> layOut;
        std::function<QByteArray()> bytes;
        std::function<std::size_t()> size; ///< Of bytes, roughly; cheap.
        JsonView::Colors colors = JsonView::Colors::None;
        QString fileName;
    };

    void present(Content content);
    void layOut(const TextLimit &limit);
    void showAll();
    void saveAs();
    void save(const QString &path);

    Look m_look;
    JsonView *m_view; ///< Owned by the widget tree, like the others.
    QWidget *m_notice;
    QLabel *m_noticeText;
    QPushButton *m_showAll;
    Content m_content;
};

} // namespace hindcast
