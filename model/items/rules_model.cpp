// SPDX-License-Identifier: MIT
#include "model/items/rules_model.h"

#include <QFileInfo>
#include <QLocale>

namespace hindcast {

using namespace Qt::StringLiterals;

void RulesModel::setTrial(std::shared_ptr<const ScriptTrial> trial,
                          std::shared_ptr<const StoreIndex> index)
{
    m_index = std::move(index);
    const int before = rowCount();
    const int after = trial ? static_cast<int>(trial->rules.size()) : 0;
    // Lines come and go at the end, so that the selection stays while a person writes.
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_trial = std::move(trial);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_trial = std::move(trial);
        endRemoveRows();
    } else {
        m_trial = std::move(trial);
    }
    if (const int same = std::min(before, after); same > 0)
        emit dataChanged(this->index(0), this->index(same - 1));
}

int RulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_trial ? 0 : static_cast<int>(m_trial->rules.size());
}

RuleCount RulesModel::countOf(std::size_t rule) const
{
    return rule < m_trial->ruleCounts.size() ? m_trial->ruleCounts[rule] : RuleCount();
}

RulesModel::State RulesModel::stateOf(std::size_t rule) const
{
    const RuleCount count = countOf(rule);
    if (m_trial->events.count == 0)
        return State::NotTried;
    if (count.failed > 0)
        return State::Failed;
    if (count.matched > 0)
        return State::Matched;
    const bool isKnown
        = m_index && TypeId{m_index->types.find(m_trial->rules[rule].eventType)}.isValid();
    return isKnown ? State::NotHere : State::NeverMatched;
}

QString RulesModel::detailOf(std::size_t rule) const
{
    const RuleCount count = countOf(rule);
    const QLocale locale;
    const auto number
        = [&locale](std::int64_t value) { return locale.toString(static_cast<qlonglong>(value)); };
    switch (stateOf(rule)) {
    case State::NotTried:
        return {};
    case State::NotHere:
        return tr("not here");
    case State::NeverMatched:
        return tr("never matched");
    case State::Failed:
        return count.failed == count.matched
            ? tr("%1 failed").arg(number(count.failed))
            : tr("%1 of %2 failed").arg(number(count.failed), number(count.matched));
    case State::Matched:
        break;
    }
    if (count.dropped == count.matched)
        return tr("%1 dropped").arg(number(count.dropped));
    if (count.produced != count.matched)
        return number(count.matched) + u" → "_s + number(count.produced);
    return QString(number(count.matched) + u" ✓"_s);
}

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const auto row = static_cast<std::size_t>(index.row());
    const UpcastRule &rule = m_trial->rules[row];
    switch (role) {
    case Qt::DisplayRole:
        return rule.name();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QStringList{
            rule.name(), detailOf(row),
            tr("line %1 of %2").arg(QString::number(rule.line), QFileInfo(rule.file).fileName())}
            .join(u", "_s)
            .replace(u", , "_s, u", "_s);
    case DetailRole:
        return detailOf(row);
    case StateRole:
        return static_cast<int>(stateOf(row));
    case FileRole:
        return rule.file;
    case LineRole:
        return rule.line;
    default:
        return {};
    }
}

} // namespace hindcast
