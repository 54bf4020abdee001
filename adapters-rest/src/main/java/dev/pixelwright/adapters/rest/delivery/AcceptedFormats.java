package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.core.image.ImageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The formats that an {@code Accept} names (RFC 9110, 12.5.1). A wildcard names none: every client sends one, also those
 * that do not know what they cannot show. A weight says how welcome a format is beside others, which is not asked here; but
 * 0 means that it is not welcome at all.
 */
final class AcceptedFormats {

    private static final String WEIGHT = "q";
    private static final Pattern SOME = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");
    private static final Pattern NONE = Pattern.compile("0(\\.0{0,3})?");

    private AcceptedFormats() {}

    /** Those that {@code accept} names with another weight than 0; what cannot be read names nothing. */
    static Set<ImageFormat> of(@Nullable String accept) {
        Set<ImageFormat> welcome = EnumSet.noneOf(ImageFormat.class);
        Set<ImageFormat> unwelcome = EnumSet.noneOf(ImageFormat.class);
        for (String range : parts(accept == null ? "" : accept, ',')) {
            List<String> parts = parts(range, ';');
            String type = parts.get(0).strip().toLowerCase(Locale.ROOT);
            Optional<ImageFormat> format = Arrays.stream(ImageFormat.values())
                    .filter(known -> known.mediaType().equals(type))
                    .findFirst();
            String weight = weight(parts.subList(1, parts.size()));
            if (format.isPresent() && SOME.matcher(weight).matches()) {
                (NONE.matcher(weight).matches() ? unwelcome : welcome).add(format.get());
            }
        }
        welcome.removeAll(unwelcome);
        return welcome;
    }

    private static String weight(List<String> parameters) {
        for (String parameter : parameters) {
            String[] nameAndValue = parameter.split("=", 2);
            if (nameAndValue.length == 2 && nameAndValue[0].strip().equalsIgnoreCase(WEIGHT)) {
                return nameAndValue[1].strip();
            }
        }
        return "1";
    }

    /** What stands between {@code separator}s that are not within a quoted string. */
    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
