package dev.pixelwright.adapters.rest.transform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.openapi.ApiDescription;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.core.transform.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the flat form, against what is written of them. */
class FlatWordTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final JsonNode FLAT =
            ApiDescription.write(new Messages()).at("/components/schemas/FlatTransformation");
    private static final Pattern WORD = Pattern.compile("`([A-Za-z]+)`");

    // Told in words: orientation first, metadata last.
    private static final Set<String> IN_WORDS = Set.of("autoOrient", "strip", "keep");

    @Test
    void theDescriptionShouldHaveEveryKeyAndNoOther() {
        Set<String> keys = new TreeSet<>(FlatForm.FILE_WORDS);
        FlatWord.IN_ORDER.forEach(word -> keys.add(word.key()));
        keys.add(FlatForm.FILTERS);
        Set<String> described = new TreeSet<>();
        FLAT.get("properties").fieldNames().forEachRemaining(described::add);
        assertThat(described).isEqualTo(keys);
    }

    @Test
    void everyOperationShouldHaveAWord() {
        assertThat(FlatWord.IN_ORDER.stream().map(FlatWord::step))
                .containsAll(Arrays.stream(Operation.class.getPermittedSubclasses())
                        .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void theOrderShouldBeToldAsItIs() throws IOException {
        List<String> order = Stream.concat(
                        FlatWord.IN_ORDER.stream().map(FlatWord::step).distinct(),
                        Stream.of("format", "quality", "bytes"))
                .filter(word -> !IN_WORDS.contains(word))
                .toList();
        assertThat(order(FLAT.get("description").textValue(), "Applied in this order:"))
                .isEqualTo(order);
        assertThat(order(Files.readString(ROOT.resolve("docs/TRANSFORMATIONS.md")), "it is applied in this one:"))
                .isEqualTo(order);
    }

    private static List<String> order(String text, String before) {
        int start = text.indexOf(before);
        assertThat(start).isNotNegative();
        String sentence = text.substring(start, text.indexOf('.', start));
        List<String> words = new ArrayList<>();
        WORD.matcher(sentence).results().forEach(word -> words.add(word.group(1)));
        return words;
    }
}
