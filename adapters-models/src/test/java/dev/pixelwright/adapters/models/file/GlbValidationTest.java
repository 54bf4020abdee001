package dev.pixelwright.adapters.models.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.core.image.ImageFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of GLB in the eyes of the validator that Khronos publishes. */
class GlbValidationTest {

    @TempDir
    private Path folder;

    @Test
    void everyKindShouldBeWithoutFault() throws IOException, InterruptedException {
        List<Model> kinds = List.of(
                Models.plain(1_000, 0),
                Models.plain(3_000, 0.1),
                Models.skinned(20_000, 0, ImageFormat.JPEG),
                Models.skinned(20_000, 0.1, ImageFormat.PNG),
                // More vertices than a short counts.
                Models.skinned(200_000, 0.1, ImageFormat.JPEG));
        for (Model model : kinds) {
            JsonNode issues = new Validator(folder).issues(Models.written(new GlbWriter(), model));
            assertThat(issues.path("numErrors").asInt()).as(issues.toString()).isZero();
            assertThat(issues.path("numWarnings").asInt()).as(issues.toString()).isZero();
            // The picture has the sides it has: only old hardware wanted powers of two.
            assertThat(issues.path("messages"))
                    .extracting(message -> message.path("code").asText())
                    .isSubsetOf("IMAGE_NPOT_DIMENSIONS");
        }
    }

    @Test
    void theValidatorShouldSeeWhatIsWrong() throws IOException, InterruptedException {
        byte[] glb = Models.written(new GlbWriter(), Models.plain(1_000, 0));
        // The last bytes are numbers of the mesh: one that is none.
        glb[glb.length - 1] = (byte) 0xFF;
        glb[glb.length - 2] = (byte) 0xFF;
        assertThat(new Validator(folder).issues(glb).path("numErrors").asInt()).isPositive();
    }
}
