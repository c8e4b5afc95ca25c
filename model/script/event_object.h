// SPDX-License-Identifier: MIT
// For this folder only: names types of the engine.
#pragma once

#include "model/event/event.h"
#include "model/script/engine_thread.h"

#include <QtGlobal>

#include <array>
#include <string>
#include <vector>

namespace hindcast::engine {

/// Makes the objects that scripts know as events. What an event has are getters of one prototype,
/// which compiled code calls directly; they parse when they are first asked, so that a handler
/// which never looks at `data` does not pay for it. Only who asks an object for its keys finds them
/// to be its own. An object owns its text, as a script may keep it. There is one maker for each
/// sandbox; while a script of it runs, it must be the context's private pointer.
class EventObjects
{
public:
    explicit EventObjects(std::shared_ptr<EngineThread> thread);
    virtual ~EventObjects() = default;
    Q_DISABLE_COPY_MOVE(EventObjects)

    /// Makes the prototype in the realm that is entered now. To be called once, before make().
    bool makePrototype();
    /// Makes an object in that realm, which must be entered. Null pointer: an exception is pending.
    [[nodiscard]] JSObject *make(const Event &event);
    /// What `partition` is from now on. \a event must be of make().
    static void setPartition(JSObject *event, JSString *key);
    /// Whether `partition` is the stream as long as nothing else was said, or empty.
    void setPartitionIsStream(bool is) { m_partitionIsStream = is; }

protected:
    [[nodiscard]] EngineThread &thread() { return *m_thread; }
    [[nodiscard]] JSContext *context() const { return m_context; }
    /// The script has read \a token, which a Number cannot hold.
    virtual void bigIntegerRead(std::string_view token) = 0;
    /// The script has read `type`, which an event does not have.
    virtual void typeRead() = 0;

private:
    /// What an object keeps. Most slots beyond the first few are filled when they are asked for.
    enum Slot : std::uint32_t {
        StreamSlot,
        TypeSlot,
        TextSlot, ///< Id, data and metadata, one behind the other, …
        IdLengthSlot, ///< … and how long they are: UTF-16 units; undefined where there is none.
        DataLengthSlot,
        MetadataLengthSlot,
        VersionSlot,
        IsJsonSlot,
        TimeSlot, ///< Microseconds since 1970, or undefined.
        PartitionSlot,
        DataSlot, ///< As it was parsed.
        MetadataSlot,
        SlotCount
    };
    struct KnownString
    {
        explicit KnownString(JSContext *context)
            : string(context)
        {
        }
        std::string text;
        JS::PersistentRooted<JSString *> string;
    };
    /// Gets what a property is; undefined if \a value is left alone.
    using Getter = bool (EventObjects::*)(JS::HandleObject event, JS::MutableHandleValue value);
    static constexpr std::size_t fieldCount = 15;
    struct Fields;

    static bool enumerate(JSContext *context, JS::HandleObject object);
    template<Getter getter>
    static bool call(JSContext *context, unsigned count, JS::Value *values);
    static bool hasOwnProperty(JSContext *context, unsigned count, JS::Value *values);
    static const JSClassOps classOps;
    static const JSClass eventClass;

    template<Slot slot>
    bool stored(JS::HandleObject event, JS::MutableHandleValue value);
    bool id(JS::HandleObject event, JS::MutableHandleValue value);
    bool data(JS::HandleObject event, JS::MutableHandleValue value);
    bool dataText(JS::HandleObject event, JS::MutableHandleValue value);
    bool metadata(JS::HandleObject event, JS::MutableHandleValue value);
    bool metadataText(JS::HandleObject event, JS::MutableHandleValue value);
    bool nothing(JS::HandleObject event, JS::MutableHandleValue value);
    bool partition(JS::HandleObject event, JS::MutableHandleValue value);
    bool category(JS::HandleObject event, JS::MutableHandleValue value);
    bool created(JS::HandleObject event, JS::MutableHandleValue value);
    bool type(JS::HandleObject event, JS::MutableHandleValue value);

    [[nodiscard]] static JSObject *eventBehind(JSContext *context, const JS::Value &self);
    bool give(std::string_view text, JS::MutableHandleValue value);
    bool makeOwn(JS::HandleObject event);
    bool keepText(JS::HandleObject object, const Event &event);
    bool part(JS::HandleObject event, std::size_t begin, std::size_t length,
              JS::MutableHandleValue value);
    bool parsed(JS::HandleObject event, Slot slot, Getter textOf, JS::MutableHandleValue value);
    static std::size_t lengthIn(JS::HandleObject event, Slot slot);
    void lookForBigIntegers(JSString *text);
    [[nodiscard]] bool remember(const std::string &text, KnownString &known);

    std::shared_ptr<EngineThread> m_thread; ///< First: what is below lives in its context.
    JSContext *m_context;
    JS::PersistentRootedObject m_prototype;
    std::array<JS::PropertyKey, fieldCount> m_keys; ///< Pinned, so never collected.
    bool m_partitionIsStream = false;
    std::string m_text; ///< Where make() joins texts; kept for its memory.
    // Events of one stream come in a row, and types are few.
    KnownString m_stream;
    std::vector<KnownString> m_types; ///< By a number made of a type's letters.
};

} // namespace hindcast::engine
