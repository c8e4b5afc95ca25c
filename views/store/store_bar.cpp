// SPDX-License-Identifier: MIT
#include "views/store/store_bar.h"

#include "model/session/session.h"
#include "views/common/icons.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text().remove('&'_L1));
    return button;
}

/// Looks like a line edit with its key at the right, and opens the palette.
class SearchButton final : public QPushButton
{
public:
    SearchButton(const QString &hint, const QString &keys, QWidget *parent)
        : QPushButton(parent)
    {
        setProperty("field", true);
        setMinimumWidth(120);
        setMaximumWidth(380);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        auto *glass = new QLabel(this);
        glass->setPixmap(hindcast::icon(IconName::Search).pixmap(14, 14));
        auto *text = new QLabel(hint, this);
        text->setProperty("muted", true);
        text->setMinimumWidth(1); // Is cut off in a narrow window; the name says it all.
        auto *key = new QLabel(keys, this);
        key->setProperty("chip", u"true"_s);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(8, 0, 6, 0);
        row->addWidget(glass);
        row->addWidget(text, 1);
        row->addWidget(key);
        for (QLabel *label : {glass, text, key})
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
};

QLabel *chip(const char *kind, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("chip", QString::fromLatin1(kind));
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    label->hide();
    return label;
}

} // namespace

StoreBar::StoreBar(Session &session, QAction *open, QAction *back, QAction *forward,
                   QAction *palette, QMenu *projections, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_name(new QLabel(this))
    , m_kind(chip("true", this))
    , m_live(chip("good", this))
    , m_projection(new QPushButton(this))
{
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *openButton = new QPushButton(tr("Open…"), this);
    openButton->setAccessibleName(tr("Open a store"));
    openButton->setToolTip(open->toolTip());
    connect(openButton, &QPushButton::clicked, open, &QAction::trigger);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setAccessibleName(tr("Open store"));
    m_live->setText(u"● "_s + tr("Live"));
    m_live->setToolTip(tr("New events are shown as they are written"));

    auto *search = new SearchButton(tr("Search streams, events, actions"),
                                    palette->shortcut().toString(QKeySequence::NativeText), this);
    search->setAccessibleName(tr("Open the command palette"));
    connect(search, &QPushButton::clicked, palette, &QAction::trigger);
    m_projection->setMenu(projections);
    m_projection->setAccessibleName(tr("Projection"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(openButton);
    layout->addWidget(buttonFor(back, this));
    layout->addWidget(buttonFor(forward, this));
    layout->addWidget(m_name);
    layout->addWidget(m_kind);
    layout->addWidget(m_live);
    layout->addStretch(1);
    layout->addWidget(search, 3);
    layout->addStretch(1);
    layout->addWidget(m_projection);

    connect(&m_session, &Session::storeOpened, this, &StoreBar::showStore);
    connect(&m_session, &Session::loadingFinished, this, &StoreBar::showStore);
    showStore();
}

void StoreBar::setProjectionName(const QString &name)
{
    m_projectionName = tr("Projection: %1").arg(name);
    fitProjectionName();
}

/// Long names leave the search its place.
void StoreBar::fitProjectionName()
{
    const int most = std::max(160, width() / 4);
    m_projection->setText(
        m_projection->fontMetrics().elidedText(m_projectionName, Qt::ElideMiddle, most));
    m_projection->setToolTip(m_projection->text() == m_projectionName ? QString()
                                                                      : m_projectionName);
}

void StoreBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitProjectionName();
}

void StoreBar::showStore()
{
    m_name->setVisible(m_session.hasStore());
    m_kind->setVisible(m_session.hasStore());
    m_live->setVisible(m_session.hasStore() && !m_session.isLoading());
    if (!m_session.hasStore())
        return;
    const StoreDescription &store = m_session.store();
    m_name->setText(QFileInfo(store.path).fileName());
    m_name->setToolTip(store.path);
    m_kind->setText(store.profile + u" · "_s + tr("read-only"));
    m_kind->setToolTip(
        tr("Recognised as %1. Nothing in or beside the store is changed.").arg(store.profile));
}

} // namespace hindcast
