package dev.pixelwright.adapters.jpeg.filter;

import dev.pixelwright.adapters.jpeg.geometry.Axis;
import dev.pixelwright.adapters.jpeg.geometry.Placement;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.core.transform.geometry.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Filters of planes that are there as a whole. */
public final class PlaneFilters {

    /** Results between the two directions of a filter: lines of them stay in a cache of the second level. */
    public static final int STRIP = 256;

    private static final double WIDEST_DIRECT_SIGMA = 8;
    private static final double SIGMA_ON_SMALLER = 4;

    private PlaneFilters() {}

    /**
     * Places a plane.
     *
     * @param span pixels across and down for one sample, before and after
     */
    public static Plane placed(Plane plane, Placement placement, int span) {
        double density = 1.0 / span;
        Weights across = Weights.along(placement.alongRows(), placement.kernel(), plane.width(), density, span);
        Weights down = Weights.along(placement.alongColumns(), placement.kernel(), plane.height(), density, span);
        boolean columns = plane.isColumns() == placement.swapped();
        return plane.isColumns() ? filtered(plane, across, down, columns) : filtered(plane, down, across, columns);
    }

    /**
     * A Gaussian blur of {@code sigma} samples. A wide one leaves nothing that a smaller plane could not hold, so only a
     * smaller plane of it is made, at the cost of a narrow one. The triangle filter on the way up is a blur itself, of
     * variance {@code factor² / 6}, which the Gaussian before it is spared.
     */
    public static Plane blurred(Plane plane, double sigma) {
        int factor = (int) (sigma / SIGMA_ON_SMALLER);
        if (sigma <= WIDEST_DIRECT_SIGMA || Math.min(plane.width(), plane.height()) < factor) {
            return filtered(
                    plane,
                    Weights.gaussian(plane.lines(), plane.lines(), sigma),
                    Weights.gaussian(plane.length(), plane.length(), sigma),
                    !plane.isColumns());
        }
        Plane smaller = filtered(
                plane,
                narrowed(plane.lines(), factor, sigma),
                narrowed(plane.length(), factor, sigma),
                !plane.isColumns());
        return filtered(
                smaller,
                widened(smaller.lines(), plane.length()),
                widened(smaller.length(), plane.lines()),
                plane.isColumns());
    }

    private static Weights narrowed(int side, int factor, double sigma) {
        int smaller = (side + factor - 1) / factor;
        double exact = (double) side / smaller;
        return Weights.gaussian(side, smaller, Math.sqrt(sigma * sigma - exact * exact / 6));
    }

    private static Weights widened(int smaller, int side) {
        return Weights.along(Axis.whole(smaller).resized(side), Optional.of(Kernel.LINEAR), smaller, 1, 1);
    }

    /** The same samples with lines the other way. */
    public static Plane turned(Plane plane) {
        Plane turned = plane.isColumns()
                ? Plane.ofRows(plane.width(), plane.height())
                : Plane.ofColumns(plane.width(), plane.height());
        float[][] target = new float[turned.lines()][];
        Arrays.setAll(target, turned::line);
        float[][] source = new float[plane.lines()][];
        Arrays.setAll(source, plane::line);
        int done = 0;
        for (; done + Transposition.SIDE <= source.length; done += Transposition.SIDE) {
            Transposition.eight(source, done, 0, target, done);
        }
        for (; done < source.length; done++) {
            Transposition.one(source[done], 0, target, done);
        }
        return turned;
    }

    private static Plane filtered(Plane plane, Weights lines, Weights along, boolean columns) {
        List<Plane> made = new ArrayList<>(1);
        new SeparableFilter(new Passes(lines, along, StripForm.whole(STRIP, columns)), made::add)
                .advance(plane::line, plane.lines());
        return made.get(0);
    }
}
