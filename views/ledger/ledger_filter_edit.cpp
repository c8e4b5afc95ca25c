// SPDX-License-Identifier: MIT
#include "views/ledger/ledger_filter_edit.h"

#include "model/items/ledger_filter_line.h"
#include "model/session/filter_words.h"
#include "model/store/store_index.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStringListModel>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds pause(150);
constexpr std::size_t mostNames = 2'000;

/// Completes the last token of a line.
class TokenCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    QStringList splitPath(const QString &line) const override
    {
        m_before = line.left(lastFilterWord(line));
        const QString token = line.mid(m_before.size());
        return {token.isEmpty() ? QString(QChar::Null) : token}; // Nothing offers nothing.
    }

    QString pathFromIndex(const QModelIndex &index) const override
    {
        return m_before + QCompleter::pathFromIndex(index);
    }

private:
    mutable QString m_before; ///< What stands before the token that is completed.
};

void addNames(QStringList &names, const QString &field, const StringTable &table)
{
    for (std::size_t i = 0; i < std::min(table.size(), mostNames); ++i)
        names += filterToken(field, QString::fromUtf8(table.at(static_cast<std::uint32_t>(i))));
}

} // namespace

LedgerFilterEdit::LedgerFilterEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_names(new QStringListModel(this))
{
    setClearButtonEnabled(true);
    auto *completer = new TokenCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &LedgerFilterEdit::sendLine);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &LedgerFilterEdit::sendLine);
}

void LedgerFilterEdit::showLine(const QString &line)
{
    if (line == text())
        return;
    setText(line);
    m_pause.stop();
}

void LedgerFilterEdit::enterLine(const QString &line)
{
    setText(line);
    sendLine();
}

void LedgerFilterEdit::setNames(const StoreIndex &index)
{
    if (index.types.size() == m_typeCount && index.actors.size() == m_actorCount)
        return;
    m_typeCount = index.types.size();
    m_actorCount = index.actors.size();
    QStringList names{u"type:"_s, u"actor:"_s, u"stream:"_s, u"id:"_s,      u"trace:"_s,
                      u"from:"_s, u"to:"_s,    u"data."_s,   u"metadata."_s};
    addNames(names, u"type"_s, index.types);
    addNames(names, u"actor"_s, index.actors);
    m_names->setStringList(names);
}

QString LedgerFilterEdit::help()
{
    return tr("Words in the event, and type: actor: stream: id: trace: from: to:\n"
              "data.amount>1000, metadata.region=eu, data.reason=lost*\n"
              "/lost.*package/i");
}

void LedgerFilterEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isCompleting = completer()->popup()->isVisible();
    if (event->key() == Qt::Key_Escape && !isCompleting && !text().isEmpty()) {
        enterLine({});
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void LedgerFilterEdit::sendLine()
{
    m_pause.stop();
    emit lineChanged(text());
}

} // namespace hindcast
