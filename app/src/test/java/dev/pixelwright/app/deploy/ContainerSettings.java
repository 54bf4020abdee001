package dev.pixelwright.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.app.config.NodeRole;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code container.yml} takes from its environment, and what a container may be told. */
final class ContainerSettings {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(:-[^}]*)?}");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final String INSIDE = "/opt/pixelwright/config/";

    private ContainerSettings() {}

    static String text() {
        return DeployFiles.text(DeployFiles.FOLDER.resolve("config").resolve("container.yml"));
    }

    /** Fails unless a process that is told {@code given} can start. */
    static void checkEnvironment(Set<String> given) {
        Set<String> known = VARIABLE.matcher(text())
                .results()
                .map(variable -> variable.group(1))
                .collect(Collectors.toSet());
        Set<String> needed = VARIABLE.matcher(text())
                .results()
                .filter(variable -> variable.group(2) == null)
                .map(variable -> variable.group(1))
                .collect(Collectors.toSet());
        assertThat(needed).isNotEmpty();
        assertThat(known).containsAll(given);
        assertThat(given).containsAll(needed);
    }

    /** Fails unless these are words that {@code serve} knows, with a configuration that is in the image. */
    static void checkArguments(JsonNode words) {
        List<String> arguments = DeployFiles.each(words).map(JsonNode::asText).toList();
        assertThat(arguments).startsWith("serve", "--config");
        assertThat(arguments.get(2)).startsWith(INSIDE);
        assertThat(DeployFiles.FOLDER.resolve("config").resolve(arguments.get(2).substring(INSIDE.length())))
                .exists();
        assertThat(arguments.get(3)).isEqualTo("--role");
        assertThat(Stream.of(NodeRole.values()).map(role -> role.name().toLowerCase(Locale.ROOT)))
                .contains(arguments.get(4));
    }

    /** Fails unless the image is named with a tag that stays. */
    static void checkImage(String image) {
        assertThat(image).matches(PINNED).doesNotEndWith(":latest");
    }

    /** The port for operators. */
    static int adminPort() {
        return DeployFiles.read(DeployFiles.FOLDER.resolve("config").resolve("container.yml"))
                .at("/server/adminConnectors/0/port")
                .asInt();
    }
}
