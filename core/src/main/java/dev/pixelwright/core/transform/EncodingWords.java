package dev.pixelwright.core.transform;

import dev.pixelwright.core.transform.model.ModelEncoding;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;

/** Reads the encodings that take parameters. */
final class EncodingWords {

    private EncodingWords() {}

    static Encoding.Jpeg jpeg(Arguments a) {
        return new Encoding.Jpeg(
                a.whole("q").orElse(Encoding.DEFAULT_QUALITY), a.flag("progressive"), a.whole("bytes"));
    }

    static ModelEncoding model(ModelFormat format, Arguments a) {
        ModelOrder order = new ModelOrder(
                format,
                a.text("by").orElse(ModelOrder.DEFAULT_GENERATOR),
                a.whole("faces").orElse(ModelOrder.DEFAULT_FACES),
                a.text("texture").isPresent() ? a.flag("texture") : format.hasColour(),
                a.flag("base"),
                a.whole("depth"));
        return new ModelEncoding(order, a.flag("preview"));
    }

    static Encoding.Png png(Arguments a) {
        return new Encoding.Png(a.whole("level"), a.flag("palette"));
    }

    static Encoding.WebP webp(Arguments a) {
        return new Encoding.WebP(
                a.whole("q").orElse(Encoding.DEFAULT_QUALITY), a.flag("lossless"), a.whole("effort"), a.whole("bytes"));
    }

    static Encoding.Avif avif(Arguments a) {
        return new Encoding.Avif(
                a.whole("q").orElse(Encoding.DEFAULT_AVIF_QUALITY), a.whole("effort"), a.whole("bytes"));
    }
}
