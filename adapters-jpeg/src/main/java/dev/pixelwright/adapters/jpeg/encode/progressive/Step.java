package dev.pixelwright.adapters.jpeg.encode.progressive;

import dev.pixelwright.adapters.jpeg.encode.entropy.TokenList;
import java.util.ArrayList;
import java.util.List;

/**
 * One scan: what it writes (T.81, B.2.3).
 *
 * @param component from 0; only the first if coefficient 0 of all is written
 * @param first coefficient in zigzag order (Ss); if it is 0, it is the only one
 * @param last likewise, to 63 (Se)
 * @param known down to which bit an earlier scan wrote these coefficients, or 0 if none did (Ah)
 * @param bit the lowest one that is written (Al)
 */
public record Step(int component, int first, int last, int known, int bit) {

    private static final int Y = 0;
    private static final int CB = 1;
    private static final int CR = 2;
    private static final int END = 63;

    /** Those of libjpeg's jpeg_simple_progression: what matters most to the eye comes first. */
    public static List<Step> script(boolean colour) {
        List<Step> script = new ArrayList<>();
        script.add(new Step(Y, 0, 0, 0, 1));
        script.add(new Step(Y, 1, 5, 0, 2));
        if (colour) {
            script.add(new Step(CR, 1, END, 0, 1));
            script.add(new Step(CB, 1, END, 0, 1));
        }
        script.add(new Step(Y, 6, END, 0, 2));
        script.add(new Step(Y, 1, END, 2, 1));
        script.add(new Step(Y, 0, 0, 1, 0));
        if (colour) {
            script.add(new Step(CR, 1, END, 1, 0));
            script.add(new Step(CB, 1, END, 1, 0));
        }
        script.add(new Step(Y, 1, END, 1, 0));
        return script;
    }

    /** Whether it writes coefficient 0 of all components, and not others of one. */
    public boolean isDc() {
        return first == 0;
    }

    /** Finds the symbols of this scan; for {@link #isDc} those of luma use table 0 and those of chroma table 1. */
    public TokenList tokens(List<CoefficientPlane> planes) {
        TokenList tokens = new TokenList(tables(planes.size()));
        if (isDc()) {
            DcScan.write(this, planes, tokens);
        } else {
            BandScan scan = known == 0 ? new FirstScan(this, tokens) : new RefiningScan(this, tokens);
            planes.get(component).forEachBlock(scan);
            scan.finish();
        }
        return tokens;
    }

    private int tables(int components) {
        if (!isDc()) {
            return 1;
        }
        return known > 0 ? 0 : Math.min(components, 2);
    }

    /** The bits of a mask that stand for the coefficients. */
    long mask() {
        return (-1L << first) & (-1L >>> (END - last));
    }
}
