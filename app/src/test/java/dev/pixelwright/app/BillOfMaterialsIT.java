package dev.pixelwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What the packed jar says of its own parts is all of them, and all of them may be given away under Apache-2.0. */
class BillOfMaterialsIT {

    // One of a part's choices has to be here.
    private static final Set<String> WELCOME =
            Set.of("Apache-2.0", "MIT", "MIT-0", "MIT X11 License", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0");
    // They say "The BSD License" and mean the one of three clauses; the list takes it for that of four.
    private static final List<String> THREE_CLAUSES = List.of("com.twelvemonkeys.", "org.jline:");
    // Jdbi carries it inside itself, under names of its own, which no list made from Maven's knows.
    private static final String INSIDE_ANOTHER = "org.antlr:antlr4-runtime:";

    @TempDir
    Path folder;

    private record Part(String name, String version, List<String> licences) {}

    private List<Part> told() throws IOException, InterruptedException {
        ChildProcess.Result result = ChildProcess.run(folder, "licences");
        if (result.exit() == 1 && result.err().contains("built offline")) {
            throw builtOffline();
        }
        assertThat(result.exit()).as(result.err()).isZero();
        List<Part> parts = new ArrayList<>();
        for (String line : result.out().lines().toList()) {
            String[] words = line.split(" +", 3);
            parts.add(new Part(words[0], words[1], words.length < 3 ? List.of() : List.of(words[2].split(" \\| "))));
        }
        return parts;
    }

    // The plugin that makes the list does nothing then.
    private static RuntimeException builtOffline() {
        String words = "THE JAR HAS NO BILL OF MATERIALS: it was built offline, and licences are not looked at";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionFailedError(words);
        }
        System.err.println("=== " + words + " ===");
        return new TestAbortedException(words);
    }

    @Test
    void everyPartShouldHaveALicenceThatGoesWithOurs() throws IOException, InterruptedException {
        assertThat(told()).hasSizeGreaterThan(100).allSatisfy(part -> {
            if (THREE_CLAUSES.stream().anyMatch(part.name()::startsWith)) {
                assertThat(part.licences()).containsExactly("BSD-4-Clause");
            } else {
                assertThat(part.licences()).as(part.name()).containsAnyElementsOf(WELCOME);
            }
        });
    }

    @Test
    void everyPartThatSaysItsNameInTheJarShouldBeNamed() throws IOException, InterruptedException {
        List<String> told =
                told().stream().map(part -> part.name() + ":" + part.version()).toList();
        List<String> packed = packed();

        assertThat(packed)
                .hasSizeGreaterThan(60)
                .contains("dev.pixelwright:pixelwright-core:" + BuildInfo.read().version());
        assertThat(told).containsAll(packed);
    }

    private static List<String> packed() throws IOException {
        List<String> packed = new ArrayList<>();
        try (JarFile jar = new JarFile(ChildProcess.JAR.toFile())) {
            Enumeration<? extends ZipEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties")) {
                    Properties named = new Properties();
                    try (InputStream file = jar.getInputStream(entry)) {
                        named.load(file);
                    }
                    packed.add(named.getProperty("groupId") + ":" + named.getProperty("artifactId") + ":"
                            + named.getProperty("version"));
                }
            }
        }
        packed.removeIf(name -> name.startsWith("dev.pixelwright:pixelwright-app:") || name.startsWith(INSIDE_ANOTHER));
        return packed;
    }
}
