package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.transform.overlay.ImageMark;
import dev.pixelwright.core.transform.overlay.Mark;
import dev.pixelwright.core.transform.overlay.TextMark;
import dev.pixelwright.core.transform.overlay.Watermark;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes a watermark. Its text is base64url in a transformation's text, which needs no escape in a URL. */
final class WatermarkWords {

    private static final List<String> OF_TEXT = List.of("text", "size", "colour");
    private static final List<String> OF_IMAGE = List.of("image", "scale");

    private WatermarkWords() {}

    static Watermark read(Arguments a) {
        return new Watermark(
                mark(a),
                a.word("gravity", Gravity.class).orElse(Watermark.DEFAULT_GRAVITY),
                a.whole("x").orElse(0),
                a.whole("y").orElse(0),
                a.whole("opacity").orElse(Watermark.DEFAULT_OPACITY),
                a.whole("tile"));
    }

    private static Mark mark(Arguments a) {
        if (a.text("text").isPresent() == a.text("image").isPresent()) {
            throw a.invalid("text", "given exactly when image is not").toException();
        }
        return a.text("text").isPresent() ? textMark(a) : imageMark(a);
    }

    private static TextMark textMark(Arguments a) {
        refuse(a, OF_IMAGE, "text");
        return new TextMark(
                decoded(a),
                a.whole("size").orElse(TextMark.DEFAULT_SIZE),
                a.colour("colour").orElse(Colour.WHITE));
    }

    private static ImageMark imageMark(Arguments a) {
        refuse(a, OF_TEXT, "image");
        ImageId image = a.text("image")
                .flatMap(ImageId::parse)
                .orElseThrow(() -> a.invalid("image", "the id of an image").toException());
        return new ImageMark(image, a.whole("scale"));
    }

    private static void refuse(Arguments a, List<String> parameters, String mark) {
        for (String parameter : parameters) {
            if (a.text(parameter).isPresent()) {
                throw a.invalid(parameter, "left out for a mark of " + mark).toException();
            }
        }
    }

    private static String decoded(Arguments a) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(a.text("text").orElseThrow());
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw a.invalid("text", "UTF-8 in base64url").toException(e);
        }
    }

    static NamedStep write(Watermark watermark) {
        Map<String, String> parameters = new LinkedHashMap<>();
        watermark.mark().fold(text -> describe(text, parameters), image -> describe(image, parameters));
        if (watermark.gravity() != Watermark.DEFAULT_GRAVITY) {
            parameters.put("gravity", watermark.gravity().label());
        }
        put(parameters, "x", watermark.x(), 0);
        put(parameters, "y", watermark.y(), 0);
        put(parameters, "opacity", watermark.opacity(), Watermark.DEFAULT_OPACITY);
        watermark.tile().ifPresent(gap -> parameters.put("tile", Integer.toString(gap)));
        return new NamedStep(watermark.name(), parameters);
    }

    private static Map<String, String> describe(TextMark mark, Map<String, String> parameters) {
        byte[] utf8 = mark.text().getBytes(StandardCharsets.UTF_8);
        parameters.put("text", Base64.getUrlEncoder().withoutPadding().encodeToString(utf8));
        put(parameters, "size", mark.size(), TextMark.DEFAULT_SIZE);
        if (!mark.colour().equals(Colour.WHITE)) {
            parameters.put("colour", mark.colour().toString());
        }
        return parameters;
    }

    private static Map<String, String> describe(ImageMark mark, Map<String, String> parameters) {
        parameters.put("image", mark.image().toString());
        mark.scale().ifPresent(scale -> parameters.put("scale", Integer.toString(scale)));
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, int value, int usual) {
        if (value != usual) {
            parameters.put(name, Integer.toString(value));
        }
    }
}
