package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.ImageFormat;
import java.util.Optional;
import java.util.OptionalInt;

/** How the result is written. A quality is 1 to 100, on the scale libjpeg users know. */
public sealed interface Encoding {

    /** Quality of JPEG and WebP where none is asked for. */
    int DEFAULT_QUALITY = 80;

    /** The name in the text form. */
    String name();

    /** The format, where it does not depend on the source and is an image format at all. */
    Optional<ImageFormat> format();

    <R> R accept(Visitor<R> visitor);

    /** One method an encoding and no default, so that a new encoding breaks whatever does not handle it. */
    interface Visitor<R> {

        R jpeg(Jpeg jpeg);

        R png(Png png);

        R gif(Gif gif);

        R webp(WebP webp);

        R bmp(Bmp bmp);

        R tiff(Tiff tiff);

        R original(Original original);

        R raw(Raw raw);
    }

    /** Baseline JPEG; transparency becomes white. */
    record Jpeg(int quality) implements Encoding {

        public Jpeg {
            Bounds.check("jpeg", "q", quality, 1, 100);
        }

        @Override
        public String name() {
            return "jpeg";
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.JPEG);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.jpeg(this);
        }
    }

    /** PNG, 8 bits a channel, lossless. */
    record Png() implements Encoding {

        @Override
        public String name() {
            return "png";
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.PNG);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.png(this);
        }
    }

    /** GIF of one frame with an adaptive palette; a pixel is either opaque or transparent. */
    record Gif() implements Encoding {

        @Override
        public String name() {
            return "gif";
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.GIF);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.gif(this);
        }
    }

    /** Lossy WebP, with transparency. */
    record WebP(int quality) implements Encoding {

        public WebP {
            Bounds.check("webp", "q", quality, 1, 100);
        }

        @Override
        public String name() {
            return "webp";
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.WEBP);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.webp(this);
        }
    }

    /** BMP, 24 bits a pixel, lossless; transparency becomes white. */
    record Bmp() implements Encoding {

        @Override
        public String name() {
            return "bmp";
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.BMP);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bmp(this);
        }
    }

    /** TIFF of one page, losslessly compressed. */
    record Tiff() implements Encoding {

        @Override
        public String name() {
            return "tiff";
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.of(ImageFormat.TIFF);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tiff(this);
        }
    }

    /** The format of the source; the quality counts where that format has one. A plan never holds it. */
    record Original(OptionalInt quality) implements Encoding {

        public Original {
            quality.ifPresent(value -> Bounds.check("original", "q", value, 1, 100));
        }

        @Override
        public String name() {
            return "original";
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.original(this);
        }
    }

    /** No file at all: rows of straight sRGB R, G, B, A, a byte each, top row first. For programs, not for people. */
    record Raw() implements Encoding {

        @Override
        public String name() {
            return "raw";
        }

        @Override
        public Optional<ImageFormat> format() {
            return Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.raw(this);
        }
    }
}
