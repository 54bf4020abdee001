package dev.pixelwright.adapters.jpeg.encode;

import dev.pixelwright.adapters.jpeg.encode.block.BlockLanes;
import dev.pixelwright.adapters.jpeg.encode.entropy.SequentialTokens;

/** The order of blocks in an interleaved scan (T.81, A.2.3): unit by unit, in each the components, of each the rows. */
final class UnitOrder {

    private UnitOrder() {}

    static void addAll(Units units, SequentialTokens tokens) {
        int components = units.subsampling().components();
        for (int unit = 0; unit < units.count(); unit++) {
            for (int c = 0; c < components; c++) {
                add(units, unit, c, tokens);
            }
        }
    }

    private static void add(Units units, int unit, int component, SequentialTokens tokens) {
        int horizontal = units.subsampling().horizontal(component);
        int vertical = units.subsampling().vertical(component);
        BlockLanes lanes = units.lanes(component);
        for (int v = 0; v < vertical; v++) {
            for (int column = unit * horizontal; column < (unit + 1) * horizontal; column++) {
                if (v < units.rows(component) && column < units.columns(component)) {
                    tokens.add(lanes, units.lane(component, v, column), component);
                } else {
                    tokens.addEmpty(component);
                }
            }
        }
    }
}
