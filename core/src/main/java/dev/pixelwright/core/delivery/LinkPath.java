package dev.pixelwright.core.delivery;

import dev.pixelwright.core.image.FileFormat;
import dev.pixelwright.core.transform.Transformation;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link asks for: {@code transformation/uuid[.extension]}, and until when.
 *
 * @param transformation in the text form, as it was written
 * @param content the random id of an original
 * @param extension of the file, in lower case and without its dot, or nothing
 * @param expires the last second in which it opens, counted from 1970
 */
public record LinkPath(String transformation, UUID content, String extension, OptionalLong expires) {

    private static final Pattern FORM = Pattern.compile("([^?#\\s]{1,4096})/"
            + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\\.([a-z0-9]{1,8}))?");
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,11}");

    /**
     * Reads what stands behind the signature in the address.
     *
     * @param expires the value of {@code exp}, if it is there
     */
    public static Optional<LinkPath> parse(String path, Optional<String> expires) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()
                || expires.filter(text -> !SECONDS.matcher(text).matches()).isPresent()) {
            return Optional.empty();
        }
        String extension = form.group(3) == null ? "" : form.group(3);
        OptionalLong until =
                expires.map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty());
        return Optional.of(new LinkPath(form.group(1), UUID.fromString(form.group(2)), extension, until));
    }

    /** The one way to write this order; the extension is there where the transformation names a format. */
    public static LinkPath canonical(Transformation transformation, UUID content, OptionalLong expires) {
        String extension = transformation
                .encoding()
                .fileFormat()
                .map(FileFormat::extension)
                .orElse("");
        return new LinkPath(transformation.toString(), content, extension, expires);
    }

    /** Whether it opens no more at {@code now}. */
    public boolean hasExpired(Instant now) {
        return expires.isPresent() && now.getEpochSecond() > expires.getAsLong();
    }

    /** What is signed, and what stands behind the signature in the address: the path, and {@code ?exp=} if it expires. */
    public String signed() {
        String file = transformation + "/" + content + (extension.isEmpty() ? "" : "." + extension);
        return expires.isPresent() ? file + "?exp=" + expires.getAsLong() : file;
    }
}
