// SPDX-License-Identifier: MIT
#pragma once

namespace hindcast {

/// Teaches Qt to describe to assistive technology sliders whose value is more than a number: any
/// QAbstractSlider with a property `valueText`, such as `version 17 of 28`. Harmless when called
/// again.
void installSliderAccessible();

} // namespace hindcast
