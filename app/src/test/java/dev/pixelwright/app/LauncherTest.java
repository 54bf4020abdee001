package dev.pixelwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher script, with a Maven that only writes down that it was called. */
class LauncherTest {

    @TempDir
    private Path folder;

    private Path launcher;
    private Path lock;
    private Path part;
    private Path archive;

    @BeforeEach
    void prepare() throws IOException {
        launcher = Files.copy(
                Project.root().resolve("pixelwright"),
                folder.resolve("pixelwright"),
                StandardCopyOption.COPY_ATTRIBUTES);
        lock = folder.resolve("target").resolve("build.lock");
        part = folder.resolve("app").resolve("target").resolve("pixelwright.jar.part");
        archive = part.resolveSibling("classes-17.0.15.jsa");
        script("mvn", "echo 'Apache Maven 3.9.9'");
    }

    @Test
    @Timeout(60)
    void beingStoppedWhileAnotherBuildsShouldLeaveTheOthersLockAndJar() throws IOException, InterruptedException {
        Files.createDirectories(lock);
        Files.writeString(
                lock.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
        Files.createDirectories(part.getParent());
        Files.writeString(part, "half a jar");

        Process waiting = launch();
        try (BufferedReader said = waiting.errorReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine())
                    .startsWith("Waiting for the build of process "
                            + ProcessHandle.current().pid());
            waiting.destroy();
            assertThat(waiting.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            waiting.destroyForcibly();
        }

        assertThat(waiting.exitValue()).isNotZero();
        assertThat(lock.resolve("pid")).exists();
        assertThat(part).hasContent("half a jar");
    }

    @Test
    @Timeout(60)
    void beingStoppedWhileBuildingShouldRemoveTheOwnLockAndJar() throws IOException, InterruptedException {
        script(
                "mvn",
                "case \"$*\" in *package*) mkdir -p app/target; echo half > app/target/pixelwright.jar.part;"
                        + " exec sleep 50;; esac",
                "echo 'Apache Maven 3.9.9'");

        Process building = launch();
        try (BufferedReader said = building.errorReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).startsWith("Building Pixelwright");
            building.destroy();
            assertThat(building.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            building.destroyForcibly();
        }

        assertThat(building.exitValue()).isEqualTo(130);
        assertThat(lock).doesNotExist();
        assertThat(part).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "-Dx=y, -Xmx1g -XX:+UseSerialGC -Dx=y -jar ",
        "-Xmx2g, -Xmx1g -Xmx2g -jar ",
        "-XX:+UseZGC, -Xmx1g -XX:+UseZGC -jar "
    })
    void theServiceShouldRunWithinItsMemoryUnlessTheUserSaysOtherwise(String options, String all)
            throws IOException, InterruptedException {
        jdk("echo \"$@\"");
        // One that could not be made.
        Files.writeString(archive, "");

        Process serve = serve(options);

        try (BufferedReader said = serve.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).startsWith(all).endsWith("pixelwright.jar serve");
        }
        assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void firstStartShouldKeepItsClassesForThoseThatFollow() throws IOException, InterruptedException {
        jdk(
                "echo \"$@\"",
                "for option; do case $option in -XX:ArchiveClassesAtExit=*) echo kept >\"${option#*=}\";; esac; done");

        Process first = serve("");
        List<String> said;
        try (BufferedReader lines = first.inputReader(StandardCharsets.UTF_8)) {
            said = lines.lines().toList();
        }
        Process second = serve("");
        try (BufferedReader lines = second.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines()).containsExactly(said.get(1));
        }

        assertThat(said).hasSize(2);
        assertThat(said.get(0)).isEqualTo("Preparing quick starts (once) ...");
        assertThat(said.get(1))
                .contains("-XX:SharedArchiveFile=" + archive.toRealPath() + " ")
                .endsWith("pixelwright.jar serve");
        assertThat(archive).hasContent("kept");
        assertThat(archive.getParent()).isDirectoryNotContaining("glob:**.jsa.*");
    }

    @Test
    void whatCannotBeKeptShouldNotBeTriedAtEveryStart() throws IOException, InterruptedException {
        jdk("echo \"$@\"", "case \"$*\" in *Archive*) exit 1;; esac");

        for (int i = 0; i < 2; i++) {
            Process serve = serve("");
            try (BufferedReader lines = serve.inputReader(StandardCharsets.UTF_8)) {
                assertThat(lines.lines().reduce((before, last) -> last))
                        .hasValueSatisfying(line -> assertThat(line)
                                .endsWith("pixelwright.jar serve")
                                .doesNotContain("Archive"));
            }
            assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(archive).isEmptyFile();
        }
    }

    private Process serve(String options) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "serve");
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("PIXELWRIGHT_BUILD", "never");
        builder.environment().put("PIXELWRIGHT_JAVA_OPTS", options);
        return builder.redirectErrorStream(true).start();
    }

    // A jar, and a Java machine that does what the lines say.
    private void jdk(String... lines) throws IOException {
        Files.createDirectories(part.getParent());
        Files.writeString(part.resolveSibling("pixelwright.jar"), "");
        Path java = folder.resolve("jdk").resolve("bin").resolve("java");
        Files.createDirectories(java.getParent());
        Files.writeString(folder.resolve("jdk").resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        script(java, lines);
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--version");
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PIXELWRIGHT_BUILD", "always");
        return builder.start();
    }

    private void script(String name, String... lines) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        Files.createDirectories(file.getParent());
        script(file, lines);
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
