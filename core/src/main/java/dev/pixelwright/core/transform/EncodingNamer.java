package dev.pixelwright.core.transform;

import dev.pixelwright.core.transform.model.ModelEncoding;
import dev.pixelwright.core.transform.model.ModelOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Writes an encoding down. Its quality, or who makes it and of how many faces, is always written, because a default may change one day and a stored text must
 * not change its meaning with it.
 */
final class EncodingNamer implements EncodingVisitor<NamedStep> {

    static final EncodingNamer INSTANCE = new EncodingNamer();

    private EncodingNamer() {}

    @Override
    public NamedStep jpeg(Encoding.Jpeg jpeg) {
        Map<String, String> parameters = quality(jpeg.quality());
        flag(parameters, "progressive", jpeg.progressive());
        number(parameters, "bytes", jpeg.maxBytes());
        return new NamedStep(jpeg.name(), parameters);
    }

    @Override
    public NamedStep png(Encoding.Png png) {
        Map<String, String> parameters = new LinkedHashMap<>();
        number(parameters, "level", png.level());
        flag(parameters, "palette", png.palette());
        return new NamedStep(png.name(), parameters);
    }

    @Override
    public NamedStep gif(Encoding.Gif gif) {
        return new NamedStep(gif.name());
    }

    @Override
    public NamedStep webp(Encoding.WebP webp) {
        Map<String, String> parameters = webp.lossless() ? new LinkedHashMap<>() : quality(webp.quality());
        flag(parameters, "lossless", webp.lossless());
        number(parameters, "effort", webp.effort());
        number(parameters, "bytes", webp.maxBytes());
        return new NamedStep(webp.name(), parameters);
    }

    @Override
    public NamedStep avif(Encoding.Avif avif) {
        Map<String, String> parameters = quality(avif.quality());
        number(parameters, "effort", avif.effort());
        number(parameters, "bytes", avif.maxBytes());
        return new NamedStep(avif.name(), parameters);
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
        return open(original.name(), original.quality(), original.maxBytes());
    }

    @Override
    public NamedStep auto(Encoding.Auto auto) {
        return open(auto.name(), auto.quality(), auto.maxBytes());
    }

    @Override
    public NamedStep raw(Encoding.Raw raw) {
        return new NamedStep(raw.name());
    }

    @Override
    public NamedStep model(ModelEncoding model) {
        ModelOrder order = model.order();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("by", order.generator());
        parameters.put("faces", Integer.toString(order.faceLimit()));
        if (!order.texture() && order.format().hasColour()) {
            parameters.put("texture", "false");
        }
        flag(parameters, "base", order.base());
        number(parameters, "depth", order.depthPercent());
        flag(parameters, "preview", model.preview());
        return new NamedStep(model.name(), parameters);
    }

    private static NamedStep open(String name, OptionalInt quality, OptionalInt maxBytes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        number(parameters, "q", quality);
        number(parameters, "bytes", maxBytes);
        return new NamedStep(name, parameters);
    }

    private static Map<String, String> quality(int quality) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", Integer.toString(quality));
        return parameters;
    }

    private static void number(Map<String, String> parameters, String name, OptionalInt value) {
        value.ifPresent(number -> parameters.put(name, Integer.toString(number)));
    }

    private static void flag(Map<String, String> parameters, String name, boolean value) {
        if (value) {
            parameters.put(name, "true");
        }
    }
}
