package dev.pixelwright.app.e2e;

import dev.pixelwright.app.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README, of which some blocks are marked to be run as they stand. */
final class Readme {

    private Readme() {}

    /** The block of code behind the comment that begins with {@code mark}. */
    static String block(String mark, String language) throws IOException {
        String text = Files.readString(Project.root().resolve("README.md"), StandardCharsets.UTF_8);
        Matcher block = Pattern.compile("<!-- " + mark + ":[^>]*-->\\s*```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(text);
        if (!block.find()) {
            throw new IllegalStateException("The README has no block of " + language + " marked " + mark);
        }
        return block.group(1);
    }
}
