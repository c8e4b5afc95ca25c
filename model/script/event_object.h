// SPDX-License-Identifier: MIT
// For this folder only: names types of the engine.
#pragma once

#include "model/event/event.h"
#include "model/script/engine_thread.h"

#include <QtGlobal>

#include <array>
#include <string>

namespace hindcast::engine {

/// Makes the objects that scripts know as events. A property is made when somebody first asks for
/// it, so that a handler which never looks at `data` does not pay for parsing it. An object owns
/// its text, as a script may keep it. There is one maker for each sandbox; while a script of it
/// runs, it must be the context's private pointer.
class EventObjects
{
public:
    explicit EventObjects(std::shared_ptr<EngineThread> thread);
    virtual ~EventObjects() = default;
    Q_DISABLE_COPY_MOVE(EventObjects)

    /// Makes an object in the realm that is entered now. Null pointer: an exception is pending.
    [[nodiscard]] JSObject *make(const Event &event);
    [[nodiscard]] static bool isEvent(JSObject *object);
    /// What `partition` is from now on.
    bool setPartition(JS::HandleObject event, JS::HandleString key);
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
    enum Property {
        StreamId,
        EventType,
        EventId,
        SequenceNumber,
        Body,
        Data,
        BodyRaw,
        Metadata,
        MetadataRaw,
        LinkMetadata,
        LinkMetadataRaw,
        IsJson,
        PartitionKey,
        Category,
        Created,
        PropertyCount
    };
    /// What an object keeps to make its properties of.
    enum Slot {
        StreamSlot,
        TypeSlot,
        IdSlot,
        VersionSlot,
        DataSlot,
        MetadataSlot,
        IsJsonSlot,
        TimeSlot, ///< Microseconds since 1970, or undefined.
        PartitionSlot,
        SlotCount
    };

    static bool enumerate(JSContext *context, JS::HandleObject object);
    static bool resolve(JSContext *context, JS::HandleObject object, JS::HandleId id,
                        bool *isResolved);
    static const JSClassOps classOps;
    static const JSClass eventClass;

    bool define(JS::HandleObject object, Property property);
    bool valueOf(JS::HandleObject object, Property property, JS::MutableHandleValue value);
    bool parse(JS::HandleObject object, Slot slot, JS::MutableHandleValue value);
    void lookForBigIntegers(JSString *text);
    [[nodiscard]] JSString *remembered(std::string_view text, std::string &known,
                                       JS::PersistentRooted<JSString *> &string);

    std::shared_ptr<EngineThread> m_thread; ///< First: the strings below live in its context.
    JSContext *m_context;
    std::array<JS::PropertyKey, PropertyCount> m_keys; ///< Pinned, so never collected.
    JS::PropertyKey m_typeKey;
    bool m_partitionIsStream = false;
    // Events of one stream, or of one type, often come in a row.
    JS::PersistentRooted<JSString *> m_streamString;
    JS::PersistentRooted<JSString *> m_typeString;
    std::string m_stream;
    std::string m_type;
};

} // namespace hindcast::engine
