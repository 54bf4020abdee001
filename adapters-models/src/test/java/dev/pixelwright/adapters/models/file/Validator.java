package dev.pixelwright.adapters.models.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** The glTF validator of Khronos, which is not ours. */
final class Validator {

    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;

    /** @param folder for files of its own */
    Validator(Path folder) {
        this.folder = folder;
    }

    /** What it has to say of a GLB: counts by severity and the messages. */
    JsonNode issues(byte[] glb) throws IOException, InterruptedException {
        requireValidator();
        Path file = Files.write(Files.createTempFile(folder, "model", ".glb"), glb);
        String said = run(script("validate.cjs"), file.toString());
        JsonNode issues = JsonMapper.builder().build().readTree(said);
        assertThat(issues.path("numErrors").isInt()).as(said).isTrue();
        return issues;
    }

    private String run(String... words) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        String[] command = new String[words.length + 1];
        command[0] = "node";
        System.arraycopy(words, 0, command, 1, words.length);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue() == 0 ? Files.readString(said, StandardCharsets.UTF_8) : "";
        } finally {
            process.destroyForcibly();
        }
    }

    private static String script(String name) {
        return Path.of("src", "test", "gltf", name).toAbsolutePath().toString();
    }

    /** Ends the test where there is none, which is said loudly, and is a failure where CI=true. */
    private void requireValidator() throws IOException, InterruptedException {
        boolean there;
        try {
            there = run(
                            "-e",
                            "require(require.resolve('gltf-validator', {paths: ['" + script("")
                                    + "'].concat((process.env.NODE_PATH || '').split(':'))})); console.log('here')")
                    .contains("here");
        } catch (IOException e) {
            there = false;
        }
        if (!there) {
            String words = "GLTF-VALIDATOR IS NOT INSTALLED: no model is validated."
                    + " Install it by npm ci --ignore-scripts in adapters-models/src/test/gltf";
            assertThat(System.getenv("CI")).as(words).isNotEqualTo("true");
            System.err.println("=== " + words + " ===");
            throw new TestAbortedException(words);
        }
    }
}
