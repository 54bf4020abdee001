package dev.pixelwright.core.transform;

import java.util.Map;

/**
 * Writes an encoding down. Its quality is always written, because a default may change one day and a stored text must
 * not change its meaning with it.
 */
final class EncodingNamer implements Encoding.Visitor<NamedStep> {

    static final EncodingNamer INSTANCE = new EncodingNamer();

    private EncodingNamer() {}

    @Override
    public NamedStep jpeg(Encoding.Jpeg jpeg) {
        return new NamedStep(jpeg.name(), quality(jpeg.quality()));
    }

    @Override
    public NamedStep png(Encoding.Png png) {
        return new NamedStep(png.name());
    }

    @Override
    public NamedStep gif(Encoding.Gif gif) {
        return new NamedStep(gif.name());
    }

    @Override
    public NamedStep webp(Encoding.WebP webp) {
        return new NamedStep(webp.name(), quality(webp.quality()));
    }

    @Override
    public NamedStep bmp(Encoding.Bmp bmp) {
        return new NamedStep(bmp.name());
    }

    @Override
    public NamedStep tiff(Encoding.Tiff tiff) {
        return new NamedStep(tiff.name());
    }

    @Override
    public NamedStep original(Encoding.Original original) {
        return original.quality().isPresent()
                ? new NamedStep(original.name(), quality(original.quality().getAsInt()))
                : new NamedStep(original.name());
    }

    @Override
    public NamedStep raw(Encoding.Raw raw) {
        return new NamedStep(raw.name());
    }

    private static Map<String, String> quality(int quality) {
        return Map.of("q", Integer.toString(quality));
    }
}
