package dev.pixelwright.adapters.testkit.engine;

import dev.pixelwright.core.image.ImageFormat;

/** What is asked of one format an engine writes. */
interface FormatCheck {

    void check(Rendering rendering, ImageFormat format);
}
