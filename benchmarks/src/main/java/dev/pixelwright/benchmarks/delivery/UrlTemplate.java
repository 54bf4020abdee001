package dev.pixelwright.benchmarks.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a server that shows pictures by URL wants to be asked:
 * {@code http://127.0.0.1:8080/insecure/rs:fit:{width}:{height}/q:{quality}/plain/local:///{file}@{extension}}.
 *
 * @param text an {@code http} address in which {@code {width}} and {@code {height}} are the square that the picture is to lie
 *     within, {@code {file}} the name of the photograph, {@code {format}} one of {@code jpeg}, {@code png}, {@code webp} and
 *     {@code avif}, {@code {extension}} the same with {@code jpg}, and {@code {quality}} 1 to 100, 80 for PNG, where it is to be
 *     ignored
 */
record UrlTemplate(String text) {

    private static final int IGNORED_QUALITY = 80;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Map<String, Function<Shot, String>> PLACES = Map.of(
            "width", shot -> Integer.toString(shot.side()),
            "height", shot -> Integer.toString(shot.side()),
            "file", shot -> escaped(shot.photo().file().getFileName().toString()),
            "format", shot -> shot.form().key(),
            "extension", shot -> shot.form().format().extension(),
            "quality", shot -> Integer.toString(quality(shot.form())));

    UrlTemplate {
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            if (!PLACES.containsKey(places.group(1))) {
                throw new IllegalArgumentException("Unknown place " + places.group() + " in " + text);
            }
        }
        if (!text.contains("{file}") || !text.contains("{width}")) {
            throw new IllegalArgumentException("The places {file} and {width} are needed in " + text);
        }
        String scheme = Optional.ofNullable(
                        URI.create(PLACE.matcher(text).replaceAll("1")).getScheme())
                .orElse("");
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("Not an http address: " + text);
        }
    }

    /** The address of this picture. */
    URI of(Shot shot) {
        return URI.create(PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(java.util.Objects.requireNonNull(PLACES.get(place.group(1)))
                                .apply(shot))));
    }

    private static int quality(Form form) {
        return form.quality() == 0 ? IGNORED_QUALITY : form.quality();
    }

    private static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
