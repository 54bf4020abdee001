package dev.pixelwright.adapters.vips.save;

import java.io.IOException;

/** What is left to do once an encoding is known. */
@FunctionalInterface
interface Write {

    void write() throws IOException;
}
