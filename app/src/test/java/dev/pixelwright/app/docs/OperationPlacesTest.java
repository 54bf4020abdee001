package dev.pixelwright.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.transform.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The console offers every operation, in each of its languages: nothing in Java would miss it there. */
class OperationPlacesTest {

    private static final Path CONSOLE =
            Path.of("..", "adapters-web", "src/main/resources/dev/pixelwright/adapters/web/console");

    static Stream<String> operations() {
        return Arrays.stream(Operation.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theEditorShouldOfferItUnderAName(String operation) throws IOException {
        assertThat(CONSOLE.resolve("pages/editor/operations.js")).content().contains("\n  " + operation + ": {");
        for (String language : new String[] {"en", "es"}) {
            assertThat(Files.readString(CONSOLE.resolve("words/" + language + "/editor.js")))
                    .as(language)
                    .contains("\n  op_" + operation + ": '");
        }
    }
}
