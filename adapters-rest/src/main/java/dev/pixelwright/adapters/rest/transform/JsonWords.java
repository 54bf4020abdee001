package dev.pixelwright.adapters.rest.transform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.failure.TransformationFailure.MalformedTransformation;
import dev.pixelwright.core.transform.NamedStep;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What both JSON forms share: names, plain values, and the parameters of a step. */
final class JsonWords {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,31}");
    private static final Set<String> ENCODINGS =
            Set.of("jpeg", "png", "gif", "webp", "avif", "bmp", "tiff", "original", "auto", "raw");
    private static final String QUALITY = "quality";
    private static final String WATERMARK = "watermark";
    private static final String TEXT = "text";
    private static final int LONGEST_VALUE = 256;
    private static final int NAME_SHOWN = 40;

    private JsonWords() {}

    /** A step whose parameters are the fields of {@code object}, those named in {@code except} aside. */
    static NamedStep step(String name, JsonNode object, Set<String> except) {
        Map<String, String> parameters = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (!except.contains(field.getKey())) {
                String parameter = parameter(name, field.getKey());
                if (parameters.put(parameter, plain(name, field.getKey(), field.getValue())) != null) {
                    throw malformed("'" + field.getKey() + "' is given twice in " + name);
                }
            }
        });
        return new NamedStep(name, parameters);
    }

    // JSON says quality where the short text form says q.
    private static String parameter(String step, String key) {
        return ENCODINGS.contains(step) && key.equals(QUALITY) ? "q" : name(key);
    }

    /** A name, which may be repeated in messages. */
    static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw malformed("'" + printable(text) + "' is no name");
        }
        return text;
    }

    /** The text of a plain value, numbers without an exponent; what a watermark says as the text form writes it. */
    static String plain(String step, String parameter, JsonNode value) {
        String text =
                plain(value).orElseThrow(() -> new InvalidParameter(step, parameter, "a plain value").toException());
        return step.equals(WATERMARK) && parameter.equals(TEXT) ? base64Url(text) : text;
    }

    // JSON can escape half a character, which String.getBytes would turn into a question mark.
    private static String base64Url(String text) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.US_ASCII
                    .decode(Base64.getUrlEncoder().withoutPadding().encode(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidParameter(WATERMARK, TEXT, "text without halves of characters").toException(e);
        }
    }

    private static Optional<String> plain(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(number(value));
        }
        boolean fits =
                value.isBoolean() || (value.isTextual() && value.textValue().length() <= LONGEST_VALUE);
        return fits ? Optional.of(value.asText()) : Optional.empty();
    }

    // A double has 309 digits at most; infinity, which 1e999 becomes, is left for the reader of the step to refuse.
    private static String number(JsonNode value) {
        if (value.isFloatingPointNumber() && Double.isInfinite(value.doubleValue())) {
            return value.asText();
        }
        BigDecimal exact = value.decimalValue();
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    static RuntimeException malformed(String reason) {
        return new MalformedTransformation(reason).toException();
    }

    private static String printable(String text) {
        String shown = text.length() > NAME_SHOWN ? text.substring(0, NAME_SHOWN) + "..." : text;
        return shown.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
