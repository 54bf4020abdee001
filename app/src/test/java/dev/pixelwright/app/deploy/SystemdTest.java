package dev.pixelwright.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The unit, which is looked at and not started. */
class SystemdTest {

    private static final Path UNIT = DeployFiles.FOLDER.resolve("systemd").resolve("pixelwright.service");
    private static final String LAUNCHER = "/opt/pixelwright/pixelwright ";

    @TempDir
    private Path folder;

    @Test
    void unitShouldBeClosedAndLeaveTheEngineItsWalls() {
        List<String> lines = DeployFiles.text(UNIT).lines().toList();
        assertThat(lines)
                .contains(
                        "User=pixelwright",
                        "NoNewPrivileges=yes",
                        "CapabilityBoundingSet=",
                        "ProtectSystem=strict",
                        "RestrictNamespaces=user net",
                        "KillMode=mixed",
                        "StateDirectory=pixelwright",
                        "Environment=PIXELWRIGHT_BUILD=never")
                .anyMatch(line -> line.startsWith("ExecStart=" + LAUNCHER + "serve --config /etc/pixelwright/"))
                .noneMatch(line -> line.startsWith("MemoryDenyWriteExecute"));
    }

    @Test
    void systemdShouldUnderstandItAndFindItClosed() throws IOException, InterruptedException {
        Tool analyze = Tool.found("systemd-analyze").orElseThrow(SystemdTest::missing);
        String unit = DeployFiles.text(UNIT);
        Path here = Files.writeString(folder.resolve("pixelwright.service"), startingOurs(unit));
        Tool.Verdict verdict = analyze.run(folder, "verify", here.toString());
        verdict.isGood();
        assertThat(verdict.words()).isBlank();
        analyze.run(folder, "security", "--offline=true", "--threshold=25", here.toString())
                .isGood();

        Path broken = Files.writeString(
                folder.resolve("broken.service"), startingOurs(unit).replace("KillMode=mixed", "KillMode=gently"));
        assertThat(analyze.run(folder, "verify", broken.toString()).words()).contains("kill mode");
    }

    // Nothing is installed here.
    private static String startingOurs(String unit) {
        return unit.replace(LAUNCHER, Project.root().resolve("pixelwright") + " ");
    }

    private static TestAbortedException missing() {
        String words = "SYSTEMD-ANALYZE IS NOT INSTALLED: the unit is not verified";
        System.err.println("=== " + words + " ===");
        return new TestAbortedException(words);
    }
}
