package dev.pixelwright.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SandboxesTest {

    @Test
    void childShouldLookForLibrariesWhereItsParentDoes() {
        Properties own = new Properties();
        own.setProperty("jna.library.path", "/opt/vips/lib");
        own.setProperty("pixelwright.secret", "swordfish");
        assertThat(Sandboxes.libraries(own)).containsExactly("-Djna.library.path=/opt/vips/lib");
        assertThat(Sandboxes.libraries(new Properties())).isEmpty();
    }

    @Test
    void childShouldReadTheClassesThatWereKeptForItsParent() {
        List<String> own = List.of("-Xmx1g", "-XX:SharedArchiveFile=/opt/classes.jsa", "-Xlog:cds=off", "-Dsecret=1");
        assertThat(Sandboxes.keptClasses(own)).containsExactly("-XX:SharedArchiveFile=/opt/classes.jsa");
        assertThat(Sandboxes.keptClasses(List.of("-XX:SharedArchiveFile=classes.jsa")))
                .containsExactly(
                        "-XX:SharedArchiveFile=" + Path.of("classes.jsa").toAbsolutePath());
        assertThat(Sandboxes.keptClasses(List.of("-Xmx1g"))).isEmpty();
    }

    @Test
    void nothingElseOfTheEnvironmentShouldReachAChild() {
        Map<String, String> environment =
                Map.of("LD_LIBRARY_PATH", "/opt/vips/lib", "LANG", "C.UTF-8", "AWS_SECRET_ACCESS_KEY", "swordfish");
        assertThat(Sandboxes.essential(environment))
                .isEqualTo(Map.of("LD_LIBRARY_PATH", "/opt/vips/lib", "LANG", "C.UTF-8"));
    }
}
