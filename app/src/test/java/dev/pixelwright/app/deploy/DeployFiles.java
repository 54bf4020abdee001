package dev.pixelwright.app.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.app.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The files in {@code deploy}, read. */
final class DeployFiles {

    static final Path FOLDER = Project.root().resolve("deploy");

    private static final ObjectMapper JSON = new ObjectMapper();

    private DeployFiles() {}

    /** A file of one document; JSON is YAML too. */
    static JsonNode read(Path file) {
        List<JsonNode> all = readAll(file);
        if (all.size() != 1) {
            throw new IllegalArgumentException(file + " has " + all.size() + " documents");
        }
        return all.get(0);
    }

    /** All documents of a file. */
    static List<JsonNode> readAll(Path file) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        List<JsonNode> documents = new ArrayList<>();
        new Yaml(strict).loadAll(text(file)).forEach(document -> documents.add(JSON.valueToTree(document)));
        return documents;
    }

    /** The files of {@code folder} with this ending, by name. */
    static List<Path> in(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements of an array; none where there is none. */
    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
