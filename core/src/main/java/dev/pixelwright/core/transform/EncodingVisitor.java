package dev.pixelwright.core.transform;

import dev.pixelwright.core.transform.model.ModelEncoding;

/** One method an {@link Encoding} and no default, so that a new encoding breaks whatever does not handle it. */
public interface EncodingVisitor<R> {

    R jpeg(Encoding.Jpeg jpeg);

    R png(Encoding.Png png);

    R gif(Encoding.Gif gif);

    R webp(Encoding.WebP webp);

    R avif(Encoding.Avif avif);

    R bmp(Encoding.Bmp bmp);

    R tiff(Encoding.Tiff tiff);

    R original(Encoding.Original original);

    R auto(Encoding.Auto auto);

    R raw(Encoding.Raw raw);

    R model(ModelEncoding model);
}
