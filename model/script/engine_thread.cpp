// SPDX-License-Identifier: MIT
#include "model/script/engine_thread.h"

#include <algorithm>
#include <cstdlib>
#include <js/GCAPI.h>

namespace hindcast::engine {

namespace {

constexpr std::size_t stackBytes = std::size_t{1} << 20;
/// Where new objects live. Next to nothing of an event outlives it, so what counts is that its
/// memory is still in the processor's cache when it is used for the next ones.
constexpr std::uint32_t nurseryBytes = 1U << 20;

/// No text becomes code but the script itself: neither eval() nor Function().
bool refuseCode(JSContext *, JS::RuntimeCode, JS::HandleString)
{
    return false;
}

const JSSecurityCallbacks securityCallbacks{&refuseCode, nullptr};

/// Starts the engine, once for the program.
void initialize()
{
    static const bool isStarted = [] {
        const bool started = JS_Init();
        std::atexit([] { JS_ShutDown(); });
        return started;
    }();
    if (!isStarted)
        std::abort();
}

thread_local std::weak_ptr<EngineThread> ofThisThread;

} // namespace

std::shared_ptr<EngineThread> EngineThread::current()
{
    if (auto thread = ofThisThread.lock())
        return thread;
    const std::shared_ptr<EngineThread> thread(new EngineThread);
    ofThisThread = thread;
    return thread;
}

EngineThread::EngineThread()
{
    initialize();
    m_context = JS_NewContext(JS::DefaultHeapMaxBytes);
    if (m_context == nullptr)
        std::abort();
    JS_SetNativeStackQuota(m_context, stackBytes);
    JS_SetGCParameter(m_context, JSGC_MAX_NURSERY_BYTES, nurseryBytes);
    js::UseInternalJobQueues(m_context);
    JS::InitSelfHostedCode(m_context);
    JS_SetSecurityCallbacks(m_context, &securityCallbacks);
    JS_AddInterruptCallback(m_context, &EngineThread::interrupted);
    m_watched = Watchdog::instance().watch(
        [context = m_context] { JS_RequestInterruptCallback(context); });
}

EngineThread::~EngineThread()
{
    Watchdog::instance().forget(m_watched);
    JS_DestroyContext(m_context);
}

void EngineThread::allow(std::size_t bytes)
{
    std::size_t used = JS_GetGCParameter(m_context, JSGC_BYTES);
    if (used > bytes / 2) { // What earlier sandboxes left behind must not raise the limit.
        JS_GC(m_context);
        used = JS_GetGCParameter(m_context, JSGC_BYTES);
    }
    JS_SetGCParameter(m_context, JSGC_MAX_BYTES,
                      static_cast<uint32_t>(std::min<std::size_t>(used + bytes, UINT32_MAX)));
}

bool EngineThread::interrupted(JSContext *)
{
    const auto thread = ofThisThread.lock();
    return !thread || !thread->m_watched->isOverdue();
}

} // namespace hindcast::engine
