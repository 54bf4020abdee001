package dev.pixelwright.app.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The bundled configuration, a user's file over it, and the command line over both, as one file for Dropwizard. */
final class LayeredConfiguration implements ConfigurationSourceProvider {

    private static final String BUNDLED = "/dev/pixelwright/app/pixelwright.yml";
    private static final String DATA = "data";
    private static final String USUAL_DATA = "data";
    private static final String TYPE = "type";
    private static final String PORT = "port";

    /** Its {@code type} chooses among engines and leaves its other keys as they are. */
    private static final String ENGINE = "engine";

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final Optional<Path> userFile;
    private final Overrides overrides;

    LayeredConfiguration(Optional<Path> userFile, Overrides overrides) {
        this.userFile = userFile;
        this.overrides = overrides;
    }

    /** What stands in the messages about it. */
    String name() {
        return userFile.map(Path::toString).orElse("the configuration");
    }

    @Override
    public InputStream open(String path) throws IOException {
        ObjectNode user = readUserFile();
        String data =
                overrides.data().map(Path::toString).orElse(user.path(DATA).asText(USUAL_DATA));
        ObjectNode whole = readBundled(Path.of(data).toAbsolutePath().normalize());
        lay(user, whole);
        whole.put(DATA, data);
        applyCommandLine(whole);
        return new ByteArrayInputStream(yaml.writeValueAsBytes(whole));
    }

    private ObjectNode readUserFile() throws IOException {
        if (userFile.isEmpty()) {
            return yaml.createObjectNode();
        }
        String text = new EnvironmentVariableSubstitutor(true).replace(Files.readString(userFile.get()));
        return object(text, userFile.get().toString());
    }

    private ObjectNode readBundled(Path data) throws IOException {
        try (InputStream file = LayeredConfiguration.class.getResourceAsStream(BUNDLED)) {
            if (file == null) {
                throw new FileNotFoundException(BUNDLED);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return object(text.replace("${data}", singleQuoted(data)), BUNDLED);
        }
    }

    /** For inside single quotes of YAML, where only the quote itself has a meaning. */
    private static String singleQuoted(Path path) {
        return path.toString().replace("'", "''");
    }

    private ObjectNode object(String text, String name) throws IOException {
        try {
            JsonNode tree = yaml.readTree(text);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                return yaml.createObjectNode();
            }
            throw new StartupException(name + " must hold keys and values");
        } catch (JsonProcessingException e) {
            throw new StartupException(
                    name + " is no YAML, at line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Objects are laid over each other key by key; another {@code type}, but for that of the engine, a list or a value replaces what was there. */
    private static void lay(ObjectNode upper, ObjectNode lower) {
        for (Map.Entry<String, JsonNode> entry : upper.properties()) {
            JsonNode below = lower.get(entry.getKey());
            if (entry.getValue() instanceof ObjectNode above
                    && below instanceof ObjectNode base
                    && (entry.getKey().equals(ENGINE) || sameType(above, base))) {
                lay(above, base);
            } else {
                lower.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static boolean sameType(ObjectNode above, ObjectNode base) {
        return !above.has(TYPE) || above.get(TYPE).equals(base.get(TYPE));
    }

    private void applyCommandLine(ObjectNode whole) {
        Optional<Integer> adminPort =
                overrides.adminPort().or(() -> overrides.port().map(chosen -> 0));
        overrides
                .port()
                .ifPresent(port -> connector(whole, "applicationConnectors").put(PORT, port));
        adminPort.ifPresent(port -> connector(whole, "adminConnectors").put(PORT, port));
        overrides.role().ifPresent(role -> whole.put("role", role.toString()));
        overrides.workers().ifPresent(count -> whole.withObjectProperty("work").put("workers", count));
        overrides
                .databaseUrl()
                .ifPresent(
                        url -> whole.putObject("database").put(TYPE, "postgres").put("url", url));
    }

    private static ObjectNode connector(ObjectNode whole, String kind) {
        JsonNode first = whole.path("server").path(kind).path(0);
        if (first instanceof ObjectNode connector) {
            return connector;
        }
        throw new StartupException("a port on the command line needs server." + kind + " in the configuration");
    }
}
