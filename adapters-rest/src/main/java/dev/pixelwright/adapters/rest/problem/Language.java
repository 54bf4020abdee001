package dev.pixelwright.adapters.rest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages we speak. */
public enum Language {
    ENGLISH("en"),
    SPANISH("es");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag (RFC 5646). */
    public String tag() {
        return tag;
    }

    /** The one the client prefers; English if it prefers none of ours. */
    public static Language of(ContainerRequestContext request) {
        return of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The preferred one of an {@code Accept-Language} header (RFC 9110, 12.5.4). */
    static Language of(@Nullable String header) {
        if (header == null) {
            return ENGLISH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> named(range.getRange()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // The second is what the parser answers to a range without a name, such as "-".
            return ENGLISH;
        }
    }

    private static Optional<Language> named(String range) {
        String primary = range.split("-", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(primary))
                .findFirst();
    }
}
