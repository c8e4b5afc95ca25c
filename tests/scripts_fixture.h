// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/script_library.h"
#include "model/session/session.h"
#include "views/scripts/code_editor.h"
#include "views/scripts/script_error_box.h"
#include "views/scripts/script_notice.h"
#include "views/scripts/scripts_panel.h"
#include "views/scripts/side_list.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "fake_store.h"

namespace hindcast {

using namespace Qt::StringLiterals;

inline const QByteArray sums = "fromAll().foreachStream().when({\n"
                               "  Put(s, e) { s.n = (s.n ?? 0) + e.data.n; log(e.data.n); }\n"
                               "})";
inline const QByteArray tens = "// Tens.\nupcast('Put', 1, 2, e => { e.data.n *= 10; });\n";

inline Event put(std::int64_t version, const char *data)
{
    return {.stream = "cart-1",
            .version = {version},
            .type = "Put",
            .data = {Payload::Kind::Json, data}};
}

/// A panel in a window, with cart-1 selected: it is put 1, 2 and 4.
class ScriptsFixture
{
public:
    explicit ScriptsFixture(bool hasStore = true)
    {
        window.resize(1200, 700);
        window.show();
        isReady = QTest::qWaitForWindowActive(&window);
        if (!hasStore)
            return;
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(std::vector<Event>{
                put(1, R"({"n":1})"), put(2, R"({"n":2})"), put(3, R"({"n":4})")}));
        });
        isReady = isReady && finished.wait();
        session.selectStream({0});
    }

    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(dir.filePath(name));
        isReady = isReady && file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        return file.fileName();
    }

    /// A script in the list, which is shown.
    int add(const QString &name, const QByteArray &text)
    {
        const auto added = library.add(write(name, text));
        isReady = isReady && added;
        if (!added)
            return -1;
        library.setOn(added.value(), true);
        window.showScript(library.at(added.value()).path);
        return added.value();
    }

    /// The only one with this type, or with this accessible name as well.
    template<typename T>
    T *find(const QString &name = {}) const
    {
        for (T *found : window.findChildren<T *>()) {
            if (name.isEmpty() || found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }

    [[nodiscard]] CodeEditor &editor() const
    {
        for (CodeEditor *editor : window.findChildren<CodeEditor *>()) {
            if (editor->isVisible())
                return *editor;
        }
        qFatal("no editor is shown");
    }

    [[nodiscard]] QString summary() const { return find<QLabel>(u"Outcome of the run"_s)->text(); }
    [[nodiscard]] QString error() const
    {
        const auto *box = find<ScriptErrorBox>();
        return box->isVisible() ? box->sentence() : QString();
    }
    [[nodiscard]] QString notice() const
    {
        const auto *bar = find<ScriptNotice>();
        return bar->isVisible() ? bar->sentence() : QString();
    }
    /// Goes so many links on in the error box, and follows that one.
    void follow(int links) const
    {
        auto *label = find<QLabel>(u"Error in the script"_s);
        label->setFocus();
        for (int i = 0; i < links; ++i)
            QTest::keyClick(label, Qt::Key_Tab);
        QTest::keyClick(label, Qt::Key_Return);
    }

    /// The texts of a list, with what is at the right end.
    [[nodiscard]] QStringList lines(const QString &list) const
    {
        QStringList texts;
        const QAbstractItemModel &model = *find<SideList>(list)->model();
        for (int row = 0; row < model.rowCount(); ++row)
            texts += QString(model.index(row, 0).data().toString() + u' '
                             + model.index(row, 0).data(Qt::UserRole).toString())
                         .trimmed();
        return texts;
    }

    void click(const QString &list, int row, int x) const
    {
        auto *view = find<SideList>(list);
        const QRect rect = view->visualRect(view->model()->index(row, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x, rect.center().y()});
    }

    QTemporaryDir dir;
    Session session;
    ScriptTrust trust;
    ScriptLibrary library{trust};
    ScriptsPanel window{session, library};
    mutable bool isReady = false;
};

inline constexpr int onMark = 18; ///< Where the dot or box of a line is, …
inline constexpr int onName = 50; ///< … and its name.

inline QString pipelineText(const QSignalSpy &spy)
{
    const auto pipeline = spy.last()[0].value<Pipeline>();
    const auto *script = std::get_if<ScriptFile>(&pipeline.projection);
    QString text = script != nullptr ? script->path.section(u'/', -1) : u"built in"_s;
    for (const ScriptFile &file : pipeline.upcasters)
        text += u' ' + file.path.section(u'/', -1);
    return text;
}

} // namespace hindcast
