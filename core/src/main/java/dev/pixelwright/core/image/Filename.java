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
        String trimmed = cut(kept.toString().strip(), MAX_LENGTH).strip();
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

    /** This name with its extension replaced by that of {@code format}; a long name gives way to the extension. */
    public Filename withFormat(FileFormat format) {
        int dot = value.lastIndexOf('.');
        String stem = dot > 0 ? value.substring(0, dot) : value;
        String extension = "." + format.extension();
        return new Filename(cut(stem, MAX_LENGTH - extension.length()) + extension);
    }

    private static String cut(String text, int maxLength) {
        int end = Math.min(text.length(), maxLength);
        boolean halved = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, halved ? end - 1 : end);
    }

    @Override
    public String toString() {
        return value;
    }
}
