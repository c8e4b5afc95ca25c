// SPDX-License-Identifier: MIT
#include "model/script/event_object.h"

#include "model/script/big_integers.h"

#pragma push_macro("slots")
#undef slots
#include <js/PropertySpec.h>
#include <js/Proxy.h>
#pragma pop_macro("slots")

#include <algorithm>

namespace hindcast::engine {

namespace {

constexpr std::size_t knownTypes = 64; ///< So many strings of types are kept at a time.

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

/// Different for most types of a store, and quickly made.
std::size_t placeOf(std::string_view type)
{
    std::size_t sum = type.size();
    for (const char c : type.substr(0, 12))
        sum = 7 * sum + static_cast<unsigned char>(c);
    return sum % knownTypes;
}

} // namespace

/// What an event has, by name.
struct EventObjects::Fields
{
    // There is no promise that hooks which make properties appear keep compiled code fast, so there
    // is none for reading: the prototype has the getters.
    static const std::array<JSPropertySpec, fieldCount + 2> getters;
    static const std::array<JSFunctionSpec, 2> functions;
};

template<EventObjects::Getter getter>
bool EventObjects::call(JSContext *context, unsigned count, JS::Value *values)
{
    const JS::CallArgs arguments = JS::CallArgsFromVp(count, values);
    JS::RootedObject event(context, eventBehind(context, arguments.thisv()));
    arguments.rval().setUndefined();
    if (event == nullptr)
        return true;
    auto *const self = static_cast<EventObjects *>(JS_GetContextPrivate(context));
    return (self->*getter)(event, arguments.rval());
}

const std::array<JSPropertySpec, EventObjects::fieldCount + 2> EventObjects::Fields::getters{
    JS_PSG("streamId", call<&EventObjects::stored<StreamSlot>>, 0),
    JS_PSG("eventType", call<&EventObjects::stored<TypeSlot>>, 0),
    JS_PSG("eventId", call<&EventObjects::id>, 0),
    JS_PSG("sequenceNumber", call<&EventObjects::stored<VersionSlot>>, 0),
    JS_PSG("body", call<&EventObjects::data>, 0),
    JS_PSG("data", call<&EventObjects::data>, 0),
    JS_PSG("bodyRaw", call<&EventObjects::dataText>, 0),
    JS_PSG("metadata", call<&EventObjects::metadata>, 0),
    JS_PSG("metadataRaw", call<&EventObjects::metadataText>, 0),
    JS_PSG("linkMetadata", call<&EventObjects::nothing>, 0),
    JS_PSG("linkMetadataRaw", call<&EventObjects::nothing>, 0),
    JS_PSG("isJson", call<&EventObjects::stored<IsJsonSlot>>, 0),
    JS_PSG("partition", call<&EventObjects::partition>, 0),
    JS_PSG("category", call<&EventObjects::category>, 0),
    JS_PSG("created", call<&EventObjects::created>, 0),
    JS_PSG("type", call<&EventObjects::type>, 0), // Behind the fields, as it is none.
    JS_PS_END,
};

const std::array<JSFunctionSpec, 2> EventObjects::Fields::functions{{
    JS_FN("hasOwnProperty", &EventObjects::hasOwnProperty, 1, 0),
    JS_FS_END,
}};

const JSClassOps EventObjects::classOps{.enumerate = &EventObjects::enumerate};

const JSClass EventObjects::eventClass{"Event", JSCLASS_HAS_RESERVED_SLOTS(EventObjects::SlotCount),
                                       &EventObjects::classOps};

EventObjects::EventObjects(std::shared_ptr<EngineThread> thread)
    : m_thread(std::move(thread))
    , m_context(m_thread->context())
    , m_prototype(m_context)
    , m_stream(m_context)
{
    m_types.reserve(knownTypes);
    for (std::size_t i = 0; i < knownTypes; ++i)
        m_types.emplace_back(m_context);
    for (std::size_t i = 0; i < fieldCount; ++i)
        m_keys[i] = pinnedKey(m_context, Fields::getters[i].name.string());
}

bool EventObjects::makePrototype()
{
    m_prototype = JS_NewPlainObject(m_context);
    return m_prototype != nullptr
        && JS_DefineProperties(m_context, m_prototype, Fields::getters.data())
        && JS_DefineFunctions(m_context, m_prototype, Fields::functions.data())
        && JS_FreezeObject(m_context, m_prototype);
}

JSObject *EventObjects::make(const Event &event)
{
    JS::RootedObject object(m_context,
                            JS_NewObjectWithGivenProto(m_context, &eventClass, m_prototype));
    if (object == nullptr || !keepText(object, event))
        return nullptr;
    KnownString &type = m_types[placeOf(event.type)];
    if (!remember(event.stream, m_stream) || !remember(event.type, type))
        return nullptr;
    JS::SetReservedSlot(object, StreamSlot, JS::StringValue(m_stream.string));
    JS::SetReservedSlot(object, TypeSlot, JS::StringValue(type.string));
    JS::SetReservedSlot(object, VersionSlot,
                        JS::NumberValue(static_cast<double>(event.version.value)));
    JS::SetReservedSlot(object, IsJsonSlot,
                        JS::BooleanValue(event.data.kind == Payload::Kind::Json));
    if (event.time)
        JS::SetReservedSlot(
            object, TimeSlot,
            JS::DoubleValue(static_cast<double>(event.time->time_since_epoch().count())));
    return object;
}

/// One string is a third of the work of three, and few scripts look at more than one of them.
bool EventObjects::keepText(JS::HandleObject object, const Event &event)
{
    const bool hasData = event.data.kind != Payload::Kind::Absent;
    const bool hasMetadata = event.metadata.kind != Payload::Kind::Absent;
    m_text = event.id.text;
    if (hasData)
        m_text += event.data.bytes;
    if (hasMetadata)
        m_text += event.metadata.bytes;
    const bool isAllAscii = isAscii(m_text);
    JSString *const text = isAllAscii ? JS_NewStringCopyN(m_context, m_text.data(), m_text.size())
                                      : toJsString(m_context, m_text);
    if (text == nullptr)
        return false;
    const auto keepLength = [&](Slot slot, const std::string &part) {
        const std::size_t length = isAllAscii ? part.size() : unitsOf(part);
        JS::SetReservedSlot(object, slot, JS::Int32Value(static_cast<std::int32_t>(length)));
    };
    JS::SetReservedSlot(object, TextSlot, JS::StringValue(text));
    keepLength(IdLengthSlot, event.id.text);
    if (hasData)
        keepLength(DataLengthSlot, event.data.bytes);
    if (hasMetadata)
        keepLength(MetadataLengthSlot, event.metadata.bytes);
    return true;
}

/// Makes \a known the string of \a text. Gives no pointer to it, as the next string that is made
/// may move this one.
bool EventObjects::remember(const std::string &text, KnownString &known)
{
    if (known.string == nullptr || known.text != text) {
        known.text = text;
        known.string = toJsString(m_context, text);
    }
    return known.string != nullptr;
}

void EventObjects::setPartition(JSObject *event, JSString *key)
{
    JS::SetReservedSlot(event, PartitionSlot, JS::StringValue(key));
}

/// The event that \a self is, or that it has its properties from: scripts may derive from events,
/// and put proxies in front of them. Null pointer if there is none.
JSObject *EventObjects::eventBehind(JSContext *context, const JS::Value &self)
{
    constexpr int mostSteps = 1'000; // A proxy can stand in its own chain of prototypes.
    JS::RootedObject object(context, self.isObject() ? &self.toObject() : nullptr);
    for (int step = 0; object != nullptr && JS::GetClass(object) != &eventClass; ++step) {
        if (step == mostSteps)
            return nullptr;
        JS::RootedObject next(context);
        if (js::IsProxy(object))
            next = js::GetProxyTargetObject(object);
        else if (!JS_GetPrototype(context, object, &next))
            return nullptr;
        object = next;
    }
    return object;
}

/// Somebody wants to know which properties there are.
bool EventObjects::enumerate(JSContext *context, JS::HandleObject object)
{
    return static_cast<EventObjects *>(JS_GetContextPrivate(context))->makeOwn(object);
}

/// Gives \a event what its prototype has, so that it shows among its keys.
bool EventObjects::makeOwn(JS::HandleObject event)
{
    for (const JS::PropertyKey &key : m_keys) {
        JS::RootedId id(m_context, key);
        bool isThere = false;
        if (!JS_AlreadyHasOwnPropertyById(m_context, event, id, &isThere))
            return false;
        if (isThere) // So are the others: they cannot be deleted.
            return true;
        JS::Rooted<mozilla::Maybe<JS::PropertyDescriptor>> inherited(m_context);
        if (!JS_GetOwnPropertyDescriptorById(m_context, m_prototype, id, &inherited))
            return false;
        JS::Rooted<JS::PropertyDescriptor> own(m_context, *inherited);
        own.setEnumerable(true);
        own.setConfigurable(false);
        if (!JS_DefinePropertyById(m_context, event, id, own))
            return false;
    }
    return true;
}

bool EventObjects::hasOwnProperty(JSContext *context, unsigned count, JS::Value *values)
{
    const JS::CallArgs arguments = JS::CallArgsFromVp(count, values);
    JS::RootedObject object(context);
    JS::RootedId id(context);
    if (!JS_ValueToObject(context, arguments.thisv(), &object)
        || !JS_ValueToId(context, arguments.get(0), &id))
        return false;
    arguments.rval().setBoolean(false);
    if (object == nullptr)
        return true;
    if (JS::GetClass(object) == &eventClass && !enumerate(context, object))
        return false;
    bool has = false;
    if (!JS_HasOwnPropertyById(context, object, id, &has))
        return false;
    arguments.rval().setBoolean(has);
    return true;
}

template<EventObjects::Slot slot>
bool EventObjects::stored(JS::HandleObject event, JS::MutableHandleValue value)
{
    value.set(JS::GetReservedSlot(event, slot));
    return true;
}

bool EventObjects::id(JS::HandleObject event, JS::MutableHandleValue value)
{
    return part(event, 0, lengthIn(event, IdLengthSlot), value);
}

bool EventObjects::data(JS::HandleObject event, JS::MutableHandleValue value)
{
    if (!JS::GetReservedSlot(event, IsJsonSlot).toBoolean())
        return true;
    return parsed(event, DataSlot, &EventObjects::dataText, value);
}

bool EventObjects::dataText(JS::HandleObject event, JS::MutableHandleValue value)
{
    if (JS::GetReservedSlot(event, DataLengthSlot).isUndefined())
        return true;
    return part(event, lengthIn(event, IdLengthSlot), lengthIn(event, DataLengthSlot), value);
}

bool EventObjects::metadata(JS::HandleObject event, JS::MutableHandleValue value)
{
    return parsed(event, MetadataSlot, &EventObjects::metadataText, value);
}

bool EventObjects::metadataText(JS::HandleObject event, JS::MutableHandleValue value)
{
    if (JS::GetReservedSlot(event, MetadataLengthSlot).isUndefined())
        return true;
    return part(event, lengthIn(event, IdLengthSlot) + lengthIn(event, DataLengthSlot),
                lengthIn(event, MetadataLengthSlot), value);
}

/// Links are not followed, so an event has none of its own.
bool EventObjects::nothing(JS::HandleObject, JS::MutableHandleValue)
{
    return true;
}

bool EventObjects::partition(JS::HandleObject event, JS::MutableHandleValue value)
{
    value.set(JS::GetReservedSlot(event, PartitionSlot));
    if (value.isUndefined() && m_partitionIsStream)
        value.set(JS::GetReservedSlot(event, StreamSlot));
    if (value.isUndefined())
        value.setString(JS_GetEmptyString(m_context));
    return true;
}

bool EventObjects::category(JS::HandleObject event, JS::MutableHandleValue value)
{
    JSString *const stream = JS::GetReservedSlot(event, StreamSlot).toString();
    return give(categoryOf(toUtf8(m_context, stream)), value);
}

bool EventObjects::created(JS::HandleObject event, JS::MutableHandleValue value)
{
    const JS::Value time = JS::GetReservedSlot(event, TimeSlot);
    if (time.isUndefined())
        return true;
    const std::chrono::microseconds since1970(static_cast<std::int64_t>(time.toNumber()));
    return give(toIsoTime(Timestamp(since1970)), value);
}

bool EventObjects::give(std::string_view text, JS::MutableHandleValue value)
{
    JSString *const made = toJsString(m_context, text);
    if (made != nullptr)
        value.setString(made);
    return made != nullptr;
}

bool EventObjects::type(JS::HandleObject, JS::MutableHandleValue)
{
    typeRead();
    return true;
}

/// 0 if there is nothing to be long.
std::size_t EventObjects::lengthIn(JS::HandleObject event, Slot slot)
{
    const JS::Value length = JS::GetReservedSlot(event, slot);
    return length.isUndefined() ? 0 : static_cast<std::size_t>(length.toInt32());
}

bool EventObjects::part(JS::HandleObject event, std::size_t begin, std::size_t length,
                        JS::MutableHandleValue value)
{
    JS::RootedString all(m_context, JS::GetReservedSlot(event, TextSlot).toString());
    JSString *const made = JS_NewDependentString(m_context, all, begin, length);
    if (made != nullptr)
        value.setString(made);
    return made != nullptr;
}

/// Leaves \a value undefined if there is nothing to parse.
bool EventObjects::parsed(JS::HandleObject event, Slot slot, Getter textOf,
                          JS::MutableHandleValue value)
{
    value.set(JS::GetReservedSlot(event, slot));
    if (!value.isUndefined())
        return true;
    if (!(this->*textOf)(event, value))
        return false;
    if (value.isUndefined())
        return true;
    JS::RootedString text(m_context, value.toString());
    value.setUndefined();
    lookForBigIntegers(text);
    if (!JS_ParseJSON(m_context, text, value))
        return false;
    JS::SetReservedSlot(event, slot, value);
    return true;
}

void EventObjects::lookForBigIntegers(JSString *text)
{
    JSLinearString *const linear = JS_EnsureLinearString(m_context, text);
    if (linear == nullptr)
        return;
    std::string found;
    if (JS::LinearStringHasLatin1Chars(linear)) {
        const JS::AutoCheckCannotGC noCollection;
        const auto *const bytes = JS::GetLatin1LinearStringChars(noCollection, linear);
        found = firstBigInteger(
            {reinterpret_cast<const char *>(bytes), JS::GetLinearStringLength(linear)});
    } else {
        found = firstBigInteger(toUtf8(m_context, text));
    }
    if (!found.empty())
        bigIntegerRead(found);
}

} // namespace hindcast::engine
