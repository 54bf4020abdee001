package dev.pixelwright.adapters.rest.upload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of a {@code Content-Disposition} header as browsers and RFC 7578 write them. */
final class DispositionParameters {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z*]{1,32})\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\"\\s]*+))");
    private static final Pattern EXTENDED = Pattern.compile("(?i)utf-8'[^']*'(.*)", Pattern.DOTALL);
    private static final int HEX = 16;

    private DispositionParameters() {}

    /** The parameters by lower-case name; of a name that comes twice, the first. */
    static Map<String, String> of(String header) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher found = PARAMETER.matcher(header);
        while (found.find()) {
            String quoted = found.group(2);
            String value = quoted == null ? found.group(3) : unescape(quoted);
            parameters.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value);
        }
        return parameters;
    }

    // Old clients send whole Windows paths unescaped, so a backslash escapes a quote or itself and nothing else.
    private static String unescape(String quoted) {
        return quoted.replaceAll("\\\\([\"\\\\])", "$1");
    }

    /** The text of an extended value (RFC 8187, 3.2), such as {@code UTF-8''na%C3%AFve.jpg}; empty when it is none. */
    static Optional<String> decodeExtended(String value) {
        Matcher form = EXTENDED.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        String encoded = form.group(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c != '%') {
                bytes.write(c);
                continue;
            }
            boolean whole = encoded.length() - i > 2;
            int high = whole ? Character.digit(encoded.charAt(i + 1), HEX) : -1;
            int low = whole ? Character.digit(encoded.charAt(i + 2), HEX) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high * HEX + low);
            i += 2;
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }
}
