// SPDX-License-Identifier: MIT
#include "model/script/event_object.h"

#include "model/script/big_integers.h"

namespace hindcast::engine {

namespace {

constexpr std::array<const char *, 15> propertyNames{
    "streamId", "eventType",   "eventId",      "sequenceNumber",  "body",   "data",      "bodyRaw",
    "metadata", "metadataRaw", "linkMetadata", "linkMetadataRaw", "isJson", "partition", "category",
    "created",
};

JS::PropertyKey pinnedKey(JSContext *context, const char *name)
{
    return JS::PropertyKey::fromPinnedString(JS_AtomizeAndPinString(context, name));
}

/// `order-17` is of the category `order`; a name without a dash is of none.
std::string categoryOf(const std::string &stream)
{
    const std::size_t dash = stream.find('-');
    return dash == std::string::npos ? std::string() : stream.substr(0, dash);
}

} // namespace

const JSClassOps EventObjects::classOps{
    .enumerate = &EventObjects::enumerate,
    .resolve = &EventObjects::resolve,
};

const JSClass EventObjects::eventClass{"Event", JSCLASS_HAS_RESERVED_SLOTS(EventObjects::SlotCount),
                                       &EventObjects::classOps};

EventObjects::EventObjects(std::shared_ptr<EngineThread> thread)
    : m_thread(std::move(thread))
    , m_context(m_thread->context())
    , m_streamString(m_context)
    , m_typeString(m_context)
{
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        m_keys[i] = pinnedKey(m_context, propertyNames[i]);
    m_typeKey = pinnedKey(m_context, "type");
}

JSObject *EventObjects::make(const Event &event)
{
    JS::RootedObject object(m_context, JS_NewObject(m_context, &eventClass));
    if (object == nullptr)
        return nullptr;
    const auto keep = [&](Slot slot, JSString *text) {
        if (text != nullptr)
            JS::SetReservedSlot(object, slot, JS::StringValue(text));
        return text != nullptr;
    };
    bool isMade = keep(StreamSlot, remembered(event.stream, m_stream, m_streamString))
        && keep(TypeSlot, remembered(event.type, m_type, m_typeString))
        && keep(IdSlot, toJsString(m_context, event.id.text));
    if (isMade && event.data.kind != Payload::Kind::Absent)
        isMade = keep(DataSlot, toJsString(m_context, event.data.bytes));
    if (isMade && event.metadata.kind != Payload::Kind::Absent)
        isMade = keep(MetadataSlot, toJsString(m_context, event.metadata.bytes));
    if (!isMade)
        return nullptr;
    JS::SetReservedSlot(object, VersionSlot,
                        JS::NumberValue(static_cast<double>(event.version.value)));
    JS::SetReservedSlot(object, IsJsonSlot,
                        JS::BooleanValue(event.data.kind == Payload::Kind::Json));
    if (event.time)
        JS::SetReservedSlot(
            object, TimeSlot,
            JS::NumberValue(static_cast<double>(event.time->time_since_epoch().count())));
    return object;
}

bool EventObjects::isEvent(JSObject *object)
{
    return JS::GetClass(object) == &eventClass;
}

bool EventObjects::setPartition(JS::HandleObject event, JS::HandleString key)
{
    JS::SetReservedSlot(event, PartitionSlot, JS::StringValue(key));
    JS::RootedId id(m_context, m_keys[PartitionKey]);
    bool isMade = false;
    if (!JS_AlreadyHasOwnPropertyById(m_context, event, id, &isMade))
        return false;
    // partitionBy() itself has looked at it, or at all properties.
    return !isMade || define(event, PartitionKey);
}

JSString *EventObjects::remembered(std::string_view text, std::string &known,
                                   JS::PersistentRooted<JSString *> &string)
{
    if (string == nullptr || text != known) {
        known = text;
        string = toJsString(m_context, text);
    }
    return string;
}

/// Somebody wants to know which properties there are: makes them all.
bool EventObjects::enumerate(JSContext *context, JS::HandleObject object)
{
    auto *self = static_cast<EventObjects *>(JS_GetContextPrivate(context));
    for (int property = 0; property < PropertyCount; ++property) {
        bool isThere = false;
        JS::RootedId key(context, self->m_keys[static_cast<std::size_t>(property)]);
        if (!JS_AlreadyHasOwnPropertyById(context, object, key, &isThere))
            return false;
        if (!isThere && !self->define(object, static_cast<Property>(property)))
            return false;
    }
    return true;
}

bool EventObjects::resolve(JSContext *context, JS::HandleObject object, JS::HandleId id,
                           bool *isResolved)
{
    *isResolved = false;
    if (!id.isString())
        return true;
    auto *self = static_cast<EventObjects *>(JS_GetContextPrivate(context));
    for (std::size_t i = 0; i < self->m_keys.size(); ++i) {
        if (self->m_keys[i] != id.get())
            continue;
        *isResolved = true;
        return self->define(object, static_cast<Property>(i));
    }
    if (id.get() == self->m_typeKey)
        self->typeRead();
    return true;
}

bool EventObjects::define(JS::HandleObject object, Property property)
{
    const JSAutoRealm realm(m_context, object); // What is parsed shall be of the script's realm.
    JS::RootedValue value(m_context);
    if (!valueOf(object, property, &value))
        return false;
    constexpr unsigned attributes = JSPROP_ENUMERATE | JSPROP_READONLY | JSPROP_PERMANENT;
    JS::RootedId key(m_context, m_keys[property]);
    if (property == PartitionKey) // May change once: see setPartition().
        return JS_DefinePropertyById(m_context, object, key, value,
                                     JSPROP_ENUMERATE | JSPROP_READONLY | JSPROP_RESOLVING);
    if (property == Data || property == Body) { // Two names for one value.
        JS::RootedId other(m_context, m_keys[property == Data ? Body : Data]);
        if (!JS_DefinePropertyById(m_context, object, other, value, attributes | JSPROP_RESOLVING))
            return false;
    }
    return JS_DefinePropertyById(m_context, object, key, value, attributes | JSPROP_RESOLVING);
}

bool EventObjects::valueOf(JS::HandleObject object, Property property, JS::MutableHandleValue value)
{
    const auto takeSlot = [&](Slot slot) { value.set(JS::GetReservedSlot(object, slot)); };
    const auto takeText = [&](const std::string &text) {
        JSString *const made = toJsString(m_context, text);
        if (made != nullptr)
            value.setString(made);
        return made != nullptr;
    };
    switch (property) {
    case StreamId:
        takeSlot(StreamSlot);
        return true;
    case EventType:
        takeSlot(TypeSlot);
        return true;
    case EventId:
        takeSlot(IdSlot);
        return true;
    case SequenceNumber:
        takeSlot(VersionSlot);
        return true;
    case Body:
    case Data:
        return !JS::GetReservedSlot(object, IsJsonSlot).toBoolean()
            || parse(object, DataSlot, value);
    case BodyRaw:
        takeSlot(DataSlot);
        return true;
    case Metadata:
        return parse(object, MetadataSlot, value);
    case MetadataRaw:
        takeSlot(MetadataSlot);
        return true;
    case IsJson:
        takeSlot(IsJsonSlot);
        return true;
    case PartitionKey:
        takeSlot(PartitionSlot);
        if (value.isUndefined() && m_partitionIsStream)
            takeSlot(StreamSlot);
        return !value.isUndefined() || takeText({});
    case Category:
        return takeText(
            categoryOf(toUtf8(m_context, JS::GetReservedSlot(object, StreamSlot).toString())));
    case Created: {
        const JS::Value time = JS::GetReservedSlot(object, TimeSlot);
        return time.isUndefined()
            || takeText(toIsoTime(
                Timestamp(std::chrono::microseconds(static_cast<std::int64_t>(time.toNumber())))));
    }
    case LinkMetadata:
    case LinkMetadataRaw:
    case PropertyCount:
        break; // Links are not followed, so there is none.
    }
    return true;
}

/// Leaves \a value undefined if there is nothing to parse.
bool EventObjects::parse(JS::HandleObject object, Slot slot, JS::MutableHandleValue value)
{
    const JS::Value stored = JS::GetReservedSlot(object, slot);
    if (stored.isUndefined())
        return true;
    JS::RootedString text(m_context, stored.toString());
    lookForBigIntegers(text);
    return JS_ParseJSON(m_context, text, value);
}

void EventObjects::lookForBigIntegers(JSString *text)
{
    JSLinearString *const linear = JS_EnsureLinearString(m_context, text);
    if (linear == nullptr)
        return;
    if (JS::LinearStringHasLatin1Chars(linear)) {
        const JS::AutoCheckCannotGC noCollection;
        const auto *const bytes = JS::GetLatin1LinearStringChars(noCollection, linear);
        const std::string_view json(reinterpret_cast<const char *>(bytes),
                                    JS::GetLinearStringLength(linear));
        const std::string found(firstBigInteger(json));
        if (!found.empty())
            bigIntegerRead(found);
        return;
    }
    const std::string json = toUtf8(m_context, text);
    if (const std::string_view found = firstBigInteger(json); !found.empty())
        bigIntegerRead(found);
}

} // namespace hindcast::engine
