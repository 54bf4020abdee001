package dev.pixelwright.app.doctor;

import dev.pixelwright.adapters.java2d.text.OutlineTypesetter;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.overlay.TextMark;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** The Java machine, and whether texts can be drawn, which needs nothing of the system's. */
final class MachineCheck {

    private static final long MIB = 1 << 20;

    private MachineCheck() {}

    static void tell(Consumer<Finding> reader) {
        Runtime machine = Runtime.getRuntime();
        reader.accept(Finding.ok(
                "java",
                Runtime.version() + " of " + System.getProperty("java.vendor") + " on " + System.getProperty("os.name")
                        + " " + System.getProperty("os.arch") + ", " + machine.availableProcessors()
                        + " processors, a heap of " + machine.maxMemory() / MIB + " MiB at most"));
        reader.accept(font());
    }

    private static Finding font() {
        try {
            Raster text = new OutlineTypesetter().set(new TextMark("Pixel", 20, Colour.WHITE), new Size(200, 50));
            return isBlank(text)
                    ? Finding.no("font", "a text came out blank, so that watermarks would")
                    : Finding.ok("font", "DejaVu Sans, which is built in, draws watermarks");
        } catch (IOException | RuntimeException | LinkageError e) {
            return Finding.no("font", "no text can be drawn: " + Words.of(e));
        }
    }

    private static boolean isBlank(Raster text) throws IOException {
        try (InputStream rgba = text.rgba().open()) {
            for (byte part : rgba.readAllBytes()) {
                if (part != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
