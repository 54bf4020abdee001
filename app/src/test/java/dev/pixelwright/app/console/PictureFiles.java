package dev.pixelwright.app.console;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import dev.pixelwright.app.e2e.Pictures;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files that people choose, drop or paste. */
final class PictureFiles {

    private static final String TRANSFER = """
            files => {
                const transfer = new DataTransfer();
                for (const { name, type, size, content } of files) {
                    const bytes = new Uint8Array(size);
                    bytes.set(Uint8Array.from(atob(content), character => character.charCodeAt(0)));
                    transfer.items.add(new File([bytes], name, { type }));
                }
                return transfer;
            }
            """;

    private PictureFiles() {}

    /** A photograph, for {@code Locator.setInputFiles} too. */
    static FilePayload jpeg(String name, int width, int height) {
        return new FilePayload(name, "image/jpeg", Pictures.jpeg(width, height));
    }

    static FilePayload png(String name, int width, int height) {
        return new FilePayload(name, "image/png", Pictures.png(width, height));
    }

    /** Drags files over {@code target} and lets them fall. */
    static void drop(Locator target, FilePayload... files) {
        JSHandle transfer = transfer(target, files);
        for (String event : List.of("dragenter", "dragover", "drop")) {
            target.dispatchEvent(event, Map.of("dataTransfer", transfer));
        }
    }

    /** Pastes files into {@code target}, or any element for the page as a whole. */
    static void paste(Locator target, FilePayload... files) {
        target.evaluate(
                "(target, clipboardData) => target.dispatchEvent("
                        + "new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))",
                transfer(target, files));
    }

    private static JSHandle transfer(Locator target, FilePayload... files) {
        List<Map<String, Object>> told = Stream.of(files)
                .map(file -> Map.<String, Object>of(
                        "name", file.name,
                        "type", file.mimeType,
                        "size", file.buffer.length,
                        "content", Base64.getEncoder().encodeToString(withoutItsEnd(file.buffer))))
                .toList();
        return target.page().evaluateHandle(TRANSFER, told);
    }

    // A file that is only large ends in zeros, which nobody has to tell the browser.
    private static byte[] withoutItsEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }
}
