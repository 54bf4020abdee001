package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.image.FileFormat;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.model.ModelEncoding;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the result is written. A quality is 1 to 100, on the scale libjpeg users know.
 *
 * <p>Where a result may have a most of bytes, the quality that was asked for is the highest tried, and the highest that
 * stays within is taken; a picture that stays within at no quality is refused as {@code TargetBytesUnreachable}.
 */
public sealed interface Encoding
        permits Encoding.Jpeg,
                Encoding.Png,
                Encoding.Gif,
                Encoding.WebP,
                Encoding.Avif,
                Encoding.Bmp,
                Encoding.Tiff,
                Encoding.Original,
                Encoding.Auto,
                Encoding.Raw,
                ModelEncoding {

    /** Quality of JPEG and WebP where none is asked for. */
    int DEFAULT_QUALITY = 80;

    /** Quality of AVIF where none is asked for: it looks like a JPEG of 80. */
    int DEFAULT_AVIF_QUALITY = 50;

    /** The format, where it does not depend on the source and is an image format at all. */
    default Optional<ImageFormat> format() {
        return Optional.empty();
    }

    /** The format of the file, where it does not depend on the source and there is a file at all. */
    default Optional<FileFormat> fileFormat() {
        return format().map(FileFormat.class::cast);
    }

    /** The name in the text form: that of the format, where there is one. */
    default String name() {
        return format().orElseThrow().label();
    }

    <R> R accept(EncodingVisitor<R> visitor);

    /**
     * JPEG; transparency becomes white.
     *
     * @param progressive whether it comes in scans from coarse to fine
     * @param maxBytes the most bytes, 100 to 100000000
     */
    record Jpeg(int quality, boolean progressive, OptionalInt maxBytes) implements Encoding {

        public Jpeg {
            EncodingBounds.quality("jpeg", quality);
            EncodingBounds.maxBytes("jpeg", maxBytes);
        }

        /** Baseline, of any length. */
        public Jpeg(int quality) {
            this(quality, false, OptionalInt.empty());
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.JPEG);
        }

        @Override
        public <R> R accept(EncodingVisitor<R> visitor) {
            return visitor.jpeg(this);
        }
    }

    /**
     * PNG, 8 bits a channel.
     *
     * @param level of zlib's compression, 0 to 9; the engine's choice if empty
     * @param palette whether it has 256 colours at most, chosen for it; otherwise it is lossless
     */
    record Png(OptionalInt level, boolean palette) implements Encoding {

        public Png {
            level.ifPresent(value -> Bounds.check("png", "level", value, 0, 9));
        }

        /** Lossless, compressed as the engine likes. */
        public Png() {
            this(OptionalInt.empty(), false);
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.PNG);
        }

        @Override
        public <R> R accept(EncodingVisitor<R> visitor) {
            return visitor.png(this);
        }
    }

    /** GIF with an adaptive palette; a pixel is either opaque or transparent. */
    record Gif() implements Encoding {

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.GIF);
        }

        @Override
        public <R> R accept(EncodingVisitor<R> visitor) {
            return visitor.gif(this);
        }
    }

    /**
     * WebP, with transparency.
     *
     * @param quality of the lossy kind; {@link #DEFAULT_QUALITY} and without meaning for the lossless kind
     * @param lossless whether every visible pixel stays as it is
     * @param effort 0 to 6, more for fewer bytes; the engine's choice if empty
     * @param maxBytes the most bytes, 100 to 100000000; of the lossy kind only
     */
    record WebP(int quality, boolean lossless, OptionalInt effort, OptionalInt maxBytes) implements Encoding {

        public WebP {
            EncodingBounds.quality("webp", quality);
            EncodingBounds.maxBytes("webp", maxBytes);
            effort.ifPresent(value -> Bounds.check("webp", "effort", value, 0, 6));
            if (lossless && quality != DEFAULT_QUALITY) {
                throw new InvalidParameter("webp", "q", "left out where it is lossless").toException();
            }
            if (lossless && maxBytes.isPresent()) {
                throw new InvalidParameter("webp", "bytes", "left out where it is lossless").toException();
            }
        }

        /** Lossy, of any length, with the effort the engine likes. */
        public WebP(int quality) {
            this(quality, false, OptionalInt.empty(), OptionalInt.empty());
        }

        /** The same of any length, at this quality. */
        public WebP at(int other) {
            return new WebP(other, lossless, effort, OptionalInt.empty());
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.WEBP);
        }

        @Override
        public <R> R accept(EncodingVisitor<R> visitor) {
            return visitor.webp(this);
        }
    }

    /**
     * AVIF of 8 bits a channel, lossy, with transparency.
     *
     * @param effort 0 to 9, more for fewer bytes; the engine's choice if empty
     * @param maxBytes the most bytes, 100 to 100000000
     */
    record Avif(int quality, OptionalInt effort, OptionalInt maxBytes) implements Encoding {

        public Avif {
            EncodingBounds.quality("avif", quality);
            EncodingBounds.maxBytes("avif", maxBytes);
            effort.ifPresent(value -> Bounds.check("avif", "effort", value, 0, 9));
        }

        /** Of any length, with the effort the engine likes. */
        public Avif(int quality) {
            this(quality, OptionalInt.empty(), OptionalInt.empty());
        }

        /** The same of any length, at this quality. */
        public Avif at(int other) {
            return new Avif(other, effort, OptionalInt.empty());
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.AVIF);
        }

        @Override
        public <R> R accept(EncodingVisitor<R> visitor) {
            return visitor.avif(this);
        }
    }

    /** BMP, 24 bits a pixel, lossless; transparency becomes white. */
    record Bmp() implements Encoding {

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.BMP);
        }

        @Override
        public <R> R accept(EncodingVisitor<R> visitor) {
            return visitor.bmp(this);
        }
    }

    /** TIFF of one page, losslessly compressed. */
    record Tiff() implements Encoding {

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.TIFF);
        }

        @Override
        public <R> R accept(EncodingVisitor<R> visitor) {
            return visitor.tiff(this);
        }
    }

    /**
     * The format of the source. A plan never holds it.
     *
     * @param quality counts where that format has one
     * @param maxBytes the most bytes, 100 to 100000000; refused where that format has no quality
     */
    record Original(OptionalInt quality, OptionalInt maxBytes) implements Encoding {

        public Original {
            quality.ifPresent(value -> EncodingBounds.quality("original", value));
            EncodingBounds.maxBytes("original", maxBytes);
        }

        /** Of any length. */
        public Original(OptionalInt quality) {
            this(quality, OptionalInt.empty());
        }

        @Override
        public String name() {
            return "original";
        }

        @Override
        public <R> R accept(EncodingVisitor<R> visitor) {
            return visitor.original(this);
        }
    }

    /**
     * What every browser of today shows in few bytes: WebP, or where that cannot be written PNG for a source with
     * transparency and JPEG for the rest. A plan never holds it.
     */
    record Auto(OptionalInt quality, OptionalInt maxBytes) implements Encoding {

        public Auto {
            quality.ifPresent(value -> EncodingBounds.quality("auto", value));
            EncodingBounds.maxBytes("auto", maxBytes);
        }

        @Override
        public String name() {
            return "auto";
        }

        @Override
        public <R> R accept(EncodingVisitor<R> visitor) {
            return visitor.auto(this);
        }
    }

    /** No file at all: rows of straight sRGB R, G, B, A, a byte each, top row first. For programs, not for people. */
    record Raw() implements Encoding {

        @Override
        public String name() {
            return "raw";
        }

        @Override
        public <R> R accept(EncodingVisitor<R> visitor) {
            return visitor.raw(this);
        }
    }
}
