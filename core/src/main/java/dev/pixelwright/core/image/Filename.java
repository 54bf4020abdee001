package dev.pixelwright.core.image;

/**
 * The name under which a user knows a file. It is shown and offered for download, and never reaches an object key or a
 * file system.
 */
public record Filename(String value) {

    /** Longest name kept, in UTF-16 units; what is longer is cut. */
    public static final int MAX_LENGTH = 200;

    private static final String UNNAMED = "image";

    public Filename {
        value = clean(value);
    }

    // Invisible characters could forge a header or disguise an extension, so they go; separators would make a path.
    private static String clean(String raw) {
        String name = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints().filter(Filename::isVisible).forEach(kept::appendCodePoint);
        String trimmed = kept.toString().strip();
        int end = Math.min(trimmed.length(), MAX_LENGTH);
        if (end < trimmed.length() && Character.isHighSurrogate(trimmed.charAt(end - 1))) {
            end--;
        }
        trimmed = trimmed.substring(0, end);
        return trimmed.isEmpty() || trimmed.chars().allMatch(c -> c == '.') ? UNNAMED : trimmed;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** This name with its extension replaced by that of {@code format}. */
    public Filename withFormat(ImageFormat format) {
        int dot = value.lastIndexOf('.');
        String stem = dot > 0 ? value.substring(0, dot) : value;
        return new Filename(stem + "." + format.extension());
    }

    @Override
    public String toString() {
        return value;
    }
}
