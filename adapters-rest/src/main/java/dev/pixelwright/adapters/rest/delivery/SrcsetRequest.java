package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.adapters.rest.listing.Query;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.TransformationSyntax;
import dev.pixelwright.core.usecase.delivery.MintSrcset;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The query that asks for one picture in several widths.
 *
 * @param transformation {@code auto} if none is said
 * @param widths in any order, and each but once if it is said twice
 * @param sizes the attribute of the markup, as it will be
 * @param alt the same
 */
record SrcsetRequest(
        Transformation transformation,
        SortedSet<Integer> widths,
        Optional<String> sizes,
        String alt,
        Optional<Duration> lifetime) {

    private static final String WIDTHS = "widths";
    private static final String USUAL_WIDTHS = "320,640,960,1280,1920";
    private static final int MAX_WIDTH = 16_384;
    private static final int MAX_TEXT = 500;
    private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,18}");

    /** Fails with a fault of the request, or with a {@code TransformationFailure}. */
    static SrcsetRequest read(Query query, Presets presets) {
        return new SrcsetRequest(
                TransformationSyntax.parse(query.text("transformation").orElse("auto"), presets),
                widths(query.text(WIDTHS).orElse(USUAL_WIDTHS)),
                text(query, "sizes"),
                text(query, "alt").orElse(""),
                lifetime(query));
    }

    private static SortedSet<Integer> widths(String text) {
        SortedSet<Integer> widths = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            if (!WIDTH.matcher(part).matches() || Integer.parseInt(part) > MAX_WIDTH) {
                throw badWidths();
            }
            widths.add(Integer.parseInt(part));
        }
        if (widths.size() > MintSrcset.MOST) {
            throw badWidths();
        }
        return widths;
    }

    private static RuntimeException badWidths() {
        return RequestFault.INVALID_QUERY.at(
                WIDTHS, "1 to " + MintSrcset.MOST + " whole numbers from 1 to " + MAX_WIDTH + " with commas between");
    }

    private static Optional<String> text(Query query, String name) {
        Optional<String> text = query.text(name);
        if (text.filter(given -> given.length() > MAX_TEXT).isPresent()) {
            throw RequestFault.INVALID_QUERY.at(name, "at most " + MAX_TEXT + " characters");
        }
        return text;
    }

    private static Optional<Duration> lifetime(Query query) {
        return query.text("expires_in").map(text -> {
            if (!SECONDS.matcher(text).matches()) {
                throw RequestFault.INVALID_QUERY.at("expires_in", "a whole number");
            }
            return Duration.ofSeconds(Long.parseLong(text));
        });
    }
}
