package dev.pixelwright.adapters.java2d.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of one font. */
final class Glyphs {

    private static final String FONT = "DejaVuSans.ttf";

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final int unitsPerEm;

    private Glyphs(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    static Glyphs bundled() {
        try (InputStream in = Objects.requireNonNull(Glyphs.class.getResourceAsStream(FONT), FONT)) {
            return new Glyphs(new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that starts at 0 on a baseline at 0, {@code pixels} to an em, down being positive. */
    // The parser reads glyphs from one buffer when they are first asked for.
    synchronized Path2D line(String text, double pixels) {
        double scale = pixels / unitsPerEm;
        Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = 0;
        for (int character : text.codePoints().toArray()) {
            int glyph = characters.getGlyphId(character);
            line.append(outline(glyph).createTransformedShape(new AffineTransform(scale, 0, 0, -scale, at, 0)), false);
            at += advance(glyph) * scale;
        }
        return line;
    }

    private Path2D outline(int glyph) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph);
            return data == null ? new Path2D.Double() : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
