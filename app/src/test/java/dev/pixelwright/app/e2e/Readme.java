package dev.pixelwright.app.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README, of which some blocks are marked to be run as they stand. */
final class Readme {

    private Readme() {}

    /** The block of code behind the comment that begins with {@code mark}. */
    static String block(String mark, String language) throws IOException {
        String text = Files.readString(file(), StandardCharsets.UTF_8);
        Matcher block = Pattern.compile("<!-- " + mark + ":[^>]*-->\\s*```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(text);
        if (!block.find()) {
            throw new IllegalStateException("The README has no block of " + language + " marked " + mark);
        }
        return block.group(1);
    }

    private static Path file() {
        Path here = Path.of("").toAbsolutePath();
        Path beside = here.resolve("README.md");
        return Files.exists(beside) ? beside : here.resolveSibling("README.md");
    }
}
