// SPDX-License-Identifier: MIT
#include "tools/make_samples/accounts.h"

#include "tools/make_samples/journal.h"

#include <algorithm>

namespace hindcast::samples {

namespace {

constexpr std::array<const char *, 12> owners{"Ada Novak",    "Grace Weber",     "Jürgen Müller",
                                              "Aylin Demir",  "Tomasz Kowalski", "Søren Berg",
                                              "Chloé Dubois", "Yusuf Hassan",    "Ingrid Larsson",
                                              "Paul Bauer",   "Marie Curie",     "Lena Krüger"};

/// Accounts and what is on them.
class Bank
{
public:
    void open(const std::string &account, const std::string &owner, Moment time)
    {
        JsonText data;
        data.text("accountId", account).text("owner", owner).text("currency", "EUR");
        data.text("status", "open").number("balance", 0);
        add(account, "AccountOpened", time, data);
    }

    std::string change(const std::string &account, const char *type, int amount, Moment time,
                       const std::string &correlation = {}, const std::string &cause = {})
    {
        int &balance = m_balances[static_cast<std::size_t>(std::stoi(account.substr(8)))];
        const bool isIn = std::string_view(type) == "MoneyDeposited"
            || std::string_view(type) == "TransferReceived";
        balance += isIn ? amount : -amount;
        JsonText data;
        data.number("amount", amount).number("balance", balance);
        return add(account, type, time, data, correlation, cause);
    }

    [[nodiscard]] int balance(int account) const
    {
        return m_balances[static_cast<std::size_t>(account)];
    }
    [[nodiscard]] Journal &journal() { return m_journal; }

private:
    std::string add(const std::string &account, const char *type, Moment time, const JsonText &data,
                    const std::string &correlation = {}, const std::string &cause = {})
    {
        return m_journal.add({.created = time,
                              .stream = account,
                              .type = type,
                              .actor = cause.empty() ? "teller.bob" : "system",
                              .data = data.str(),
                              .correlation = correlation,
                              .causation = cause});
    }

    Journal m_journal{42};
    std::array<int, 64> m_balances{}; ///< By account number.
};

std::string line(const Message &message)
{
    JsonText text;
    text.text("stream", message.stream).number("version", message.streamPosition);
    std::string time = toText(message.created) + "Z";
    time[10] = 'T';
    text.text("type", message.type).text("time", time).text("id", message.id);
    if (!message.correlation.empty())
        text.text("correlationId", message.correlation);
    if (!message.causation.empty())
        text.text("causationId", message.causation);
    return text.text("actor", message.actor).raw("data", message.data).str() + '\n';
}

void tellAccount42(Bank &bank)
{
    bank.open("account-42", "Judy Doe", moment("2026-01-05 09:00:00.000"));
    bank.change("account-42", "MoneyDeposited", 10'000, moment("2026-01-05 09:05:00.000"));
    bank.change("account-42", "MoneyWithdrawn", 3'000, moment("2026-01-12 14:30:00.000"));
    bank.change("account-42", "MoneyWithdrawn", 2'000, moment("2026-02-02 08:15:00.000"));
}

void tellTransfers(Bank &bank, Random &random)
{
    const int count = static_cast<int>(owners.size());
    for (int i = 1; i <= count; ++i) {
        const std::string account = "account-" + std::to_string(i);
        const Moment time = moment("2026-01-05 08:00:00.000") + std::chrono::minutes(i);
        bank.open(account, owners[static_cast<std::size_t>(i - 1)], time);
        bank.change(account, "MoneyDeposited", 100 * random.between(200, 900),
                    time + std::chrono::seconds(30));
    }
    std::vector<Moment> times(130);
    std::ranges::generate(
        times, [&] { return std::max(busyMoment(random), moment("2026-01-05 08:30:00.000")); });
    std::ranges::sort(times);
    for (const Moment time : times) {
        const int from = random.between(1, count);
        const int to = 1 + (from + random.below(count - 1)) % count;
        const int amount = std::min(50 * random.between(1, 200), bank.balance(from));
        const std::string correlation = random.uuid();
        const std::string sent = bank.change("account-" + std::to_string(from), "TransferSent",
                                             amount, time, correlation);
        bank.change("account-" + std::to_string(to), "TransferReceived", amount,
                    time + std::chrono::milliseconds(random.between(40, 900)), correlation, sent);
    }
}

} // namespace

std::string accountLines()
{
    Random random(7);
    Bank bank;
    tellAccount42(bank);
    tellTransfers(bank, random);
    bank.journal().number();
    std::string text;
    for (const Message &message : bank.journal().messages())
        text += line(message);
    return text;
}

} // namespace hindcast::samples
