// SPDX-License-Identifier: MIT
// For this folder only: names types of the engine.
#pragma once

#include "model/script/engine.h"
#include "model/script/watchdog.h"

#include <memory>

namespace hindcast::engine {

/// The engine on one thread: it allows for one context only, which all sandboxes of the thread
/// share. Ends with the last of them.
class EngineThread
{
public:
    /// That of the calling thread.
    [[nodiscard]] static std::shared_ptr<EngineThread> current();
    ~EngineThread();
    EngineThread(const EngineThread &) = delete;
    EngineThread &operator=(const EngineThread &) = delete;

    [[nodiscard]] JSContext *context() const { return m_context; }
    [[nodiscard]] Watched &watched() { return *m_watched; }
    /// Lets the heap grow by \a bytes over what is in use now.
    void allow(std::size_t bytes);

private:
    EngineThread();
    static bool interrupted(JSContext *context);

    JSContext *m_context;
    std::shared_ptr<Watched> m_watched;
};

} // namespace hindcast::engine
