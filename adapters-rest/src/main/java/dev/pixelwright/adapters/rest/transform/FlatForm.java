package dev.pixelwright.adapters.rest.transform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.failure.TransformationFailure.UnknownOperation;
import dev.pixelwright.core.image.FileFormat;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.NamedStep;
import dev.pixelwright.core.transform.model.ModelFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The flat form: one object whose keys are steps, applied in a fixed order however they are written. */
final class FlatForm {

    static final String FILTERS = "filters";
    private static final String FORMAT = "format";
    private static final String QUALITY = "quality";
    private static final String BYTES = "bytes";
    private static final String METADATA = "metadata";
    static final Set<String> FILE_WORDS = Set.of(FORMAT, QUALITY, BYTES, METADATA);
    private static final Set<String> POLICIES = Set.of("strip", "keep");
    private static final Set<String> SIZED = Set.of("resize", "crop", "extend");
    private static final Pattern SIZE = Pattern.compile("([0-9]{0,10})x([0-9]{0,10})");

    private FlatForm() {}

    static List<NamedStep> steps(JsonNode object) {
        Map<String, JsonNode> fields = merged(object);
        List<NamedStep> steps = new ArrayList<>();
        for (FlatWord word : FlatWord.IN_ORDER) {
            Optional.ofNullable(fields.get(word.key()))
                    .flatMap(value -> step(word, value))
                    .ifPresent(steps::add);
        }
        Optional.ofNullable(fields.get(METADATA)).map(FlatForm::metadata).ifPresent(steps::add);
        encoding(fields).ifPresent(steps::add);
        return steps;
    }

    private static Map<String, JsonNode> merged(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (!field.getKey().equals(FILTERS)) {
                put(fields, field);
                return;
            }
            if (!field.getValue().isObject()) {
                throw JsonWords.malformed("'" + FILTERS + "' is an object");
            }
            field.getValue().properties().forEach(filter -> put(fields, filter));
        });
        return fields;
    }

    private static void put(Map<String, JsonNode> fields, Map.Entry<String, JsonNode> field) {
        String key = JsonWords.name(field.getKey());
        if (!FlatWord.contain(key) && !FILE_WORDS.contains(key)) {
            throw new UnknownOperation(key).toException();
        }
        if (fields.put(key, field.getValue()) != null) {
            throw JsonWords.malformed("'" + key + "' is given twice");
        }
    }

    private static Optional<NamedStep> step(FlatWord word, JsonNode value) {
        boolean isSwitch = word.key().equals("autoOrient");
        if (value.isBoolean() && !isSwitch) {
            return value.booleanValue() ? Optional.of(new NamedStep(word.step())) : Optional.empty();
        }
        if (value.isObject()) {
            return Optional.of(JsonWords.step(word.step(), value, Set.of()));
        }
        String scalar = word.scalar()
                .orElseThrow(() -> new InvalidParameter(word.step(), "value", "true or false").toException());
        String text = JsonWords.plain(word.step(), scalar, value);
        return Optional.of(new NamedStep(word.step(), parameters(word.step(), scalar, text)));
    }

    private static Map<String, String> parameters(String step, String scalar, String text) {
        Matcher size = SIZE.matcher(text);
        return SIZED.contains(step) && size.matches() ? sides(size.group(1), size.group(2)) : Map.of(scalar, text);
    }

    private static Map<String, String> sides(String width, String height) {
        Map<String, String> sides = new LinkedHashMap<>();
        sides.put("width", width);
        sides.put("height", height);
        sides.values().removeIf(String::isEmpty);
        return sides;
    }

    private static NamedStep metadata(JsonNode value) {
        if (!value.isTextual() || !POLICIES.contains(value.textValue())) {
            throw new InvalidParameter(METADATA, "value", "strip or keep").toException();
        }
        return new NamedStep(value.textValue());
    }

    private static Optional<NamedStep> encoding(Map<String, JsonNode> fields) {
        if (!fields.containsKey(FORMAT) && !fields.containsKey(QUALITY) && !fields.containsKey(BYTES)) {
            return Optional.empty();
        }
        JsonNode format = fields.get(FORMAT);
        String name = format == null ? "original" : formatName(format);
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional.ofNullable(fields.get(QUALITY))
                .ifPresent(value -> parameters.put("q", JsonWords.plain(name, QUALITY, value)));
        Optional.ofNullable(fields.get(BYTES))
                .ifPresent(value -> parameters.put(BYTES, JsonWords.plain(name, BYTES, value)));
        return Optional.of(new NamedStep(name, parameters));
    }

    private static String formatName(JsonNode format) {
        String text = JsonWords.plain(FORMAT, "value", format);
        if (text.equals("original") || text.equals("auto")) {
            return text;
        }
        return ImageFormat.parse(text)
                .<FileFormat>map(known -> known)
                .or(() -> ModelFormat.parse(text))
                .map(FileFormat::label)
                .orElseThrow(() -> new UnknownOperation(JsonWords.name(text)).toException());
    }
}
