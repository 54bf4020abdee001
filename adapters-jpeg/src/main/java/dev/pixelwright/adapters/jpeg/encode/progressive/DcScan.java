package dev.pixelwright.adapters.jpeg.encode.progressive;

import dev.pixelwright.adapters.jpeg.encode.entropy.TokenList;
import java.util.List;

/** A scan of coefficient 0 of all components, interleaved (T.81, G.1.2.1). */
final class DcScan {

    private final TokenList tokens;
    private final boolean refining;
    private final int bit;
    private final int[] previous;

    private DcScan(Step step, int components, TokenList tokens) {
        this.tokens = tokens;
        this.refining = step.known() > 0;
        this.bit = step.bit();
        this.previous = new int[components];
    }

    static void write(Step step, List<CoefficientPlane> planes, TokenList tokens) {
        DcScan scan = new DcScan(step, planes.size(), tokens);
        for (int row = 0; row < planes.get(0).unitsDown(); row++) {
            for (int unit = 0; unit < planes.get(0).unitsAcross(); unit++) {
                for (int c = 0; c < planes.size(); c++) {
                    scan.addUnit(planes.get(c), c, row, unit);
                }
            }
        }
    }

    private void addUnit(CoefficientPlane plane, int component, int unitRow, int unit) {
        for (int v = 0; v < plane.vertical(); v++) {
            for (int h = 0; h < plane.horizontal(); h++) {
                int row = unitRow * plane.vertical() + v;
                int column = unit * plane.horizontal() + h;
                // A block that the unit wants and the picture does not have repeats the one before.
                int value = plane.has(row, column) ? plane.dc(row, column) >> bit : previous[component];
                if (refining) {
                    tokens.addBits(value & 1, 1);
                } else {
                    tokens.addValue(component == 0 ? 0 : 1, 0, value - previous[component]);
                }
                previous[component] = value;
            }
        }
    }
}
