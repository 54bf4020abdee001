package dev.pixelwright.adapters.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Ring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The record of a bell: key is the image's id, value a JSON object with {@code v} (this form's version, 1), {@code job},
 * {@code image} and {@code transformation}. To be heard it needs {@code v} and {@code job}; what else it holds is ignored,
 * so that a bell can be rung by hand and a later program may say more.
 */
final class BellForm {

    /** Larger ones are no bells: a transformation's text has at most a few thousand characters. */
    static final int MOST_BYTES = 64 * 1024;

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private BellForm() {}

    static byte[] key(Ring ring) {
        return ring.lineage().image().toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] value(Ring ring) {
        try {
            return JSON.writeValueAsBytes(JSON.createObjectNode()
                    .put("v", VERSION)
                    .put("job", ring.job().toString())
                    .put("image", ring.lineage().image().toString())
                    .put("transformation", ring.lineage().transformation().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts is always JSON", e);
        }
    }

    /** @throws Unreadable with the reason, when {@code value} is no bell of this version */
    static JobId read(byte @Nullable [] value) throws Unreadable {
        JsonNode bell = parse(value);
        if (!bell.isObject()) {
            throw new Unreadable("not a JSON object");
        }
        JsonNode version = bell.path("v");
        if (!version.isInt() || version.intValue() < 1) {
            throw new Unreadable("no version in v");
        }
        if (version.intValue() > VERSION) {
            throw new Unreadable("version " + version.intValue() + " is newer than " + VERSION);
        }
        JsonNode job = bell.path("job");
        if (job.isMissingNode()) {
            throw new Unreadable("no job");
        }
        return JobId.parse(job.asText()).orElseThrow(() -> new Unreadable("the job is no id"));
    }

    private static JsonNode parse(byte @Nullable [] value) throws Unreadable {
        if (value == null) {
            throw new Unreadable("no value");
        }
        if (value.length > MOST_BYTES) {
            throw new Unreadable(value.length + " bytes are more than " + MOST_BYTES);
        }
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new Unreadable("not JSON");
        }
    }

    /** Why a record is no bell, in a few words. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String reason) {
            super(reason);
        }
    }
}
