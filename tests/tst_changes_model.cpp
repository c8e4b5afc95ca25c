// SPDX-License-Identifier: MIT
#include "model/items/changes_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestChangesModel : public QObject
{
    Q_OBJECT
private slots:
    void listsEachPlaceWithItsKind();
    void saysTheKindInWords();
    void replacesRowsInPlace();
};

namespace {

std::shared_ptr<const Moment> momentOf(std::string_view before, std::string_view after)
{
    auto moment = std::make_shared<Moment>();
    moment->before = Json::parse(before).value();
    moment->after = Json::parse(after).value();
    moment->changes = diff(moment->before, moment->after);
    return moment;
}

QString printed(const ChangesModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        text += cells.join(u" | "_s) + u'\n';
    }
    return text;
}

} // namespace

void TestChangesModel::listsEachPlaceWithItsKind()
{
    ChangesModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(momentOf(R"({"status":"Picking","coupon":"TEN","items":[{"q":1}]})",
                        R"({"status":"Packed","items":[{"q":2}],"lanes":[4]})"));
    QCOMPARE(printed(model),
             u"− removed | /coupon | \"TEN\" | \n"
             "~ changed | /status | \"Picking\" | \"Packed\"\n"
             "~ changed | /items/0/q | 1 | 2\n"
             "+ added | /lanes |  | [1]\n"_s);
}

void TestChangesModel::saysTheKindInWords()
{
    ChangesModel model;
    model.show(momentOf("{}", R"({"a":1})"));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"added"_s);
}

void TestChangesModel::replacesRowsInPlace()
{
    ChangesModel model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show(momentOf(R"({"a":1})", R"({"a":2})"));
    model.show(momentOf(R"({"a":2})", R"({"a":3,"b":4,"c":5})"));
    QCOMPARE(printed(model),
             u"~ changed | /a | 2 | 3\n+ added | /b |  | 4\n+ added | /c |  | 5\n"_s);
    model.show(momentOf(R"({"a":3})", R"({"a":4})"));
    QCOMPARE(printed(model), u"~ changed | /a | 3 | 4\n"_s);
    model.show(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(reset.isEmpty());
}

QTEST_GUILESS_MAIN(TestChangesModel)
#include "tst_changes_model.moc"
