package dev.pixelwright.core.delivery;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Gravity;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Step;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.geometry.Fit;
import dev.pixelwright.core.transform.geometry.Kernel;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.geometry.Trim;
import dev.pixelwright.core.transform.geometry.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The picture of a transformation in another size, showing the same. Where a resize decides its size, and nothing behind
 * that counts pixels, the resize is another; else what is there is made smaller at the end.
 */
public final class Scaling {

    private Scaling() {}

    /** Whether the picture is as large as its one resize says. */
    public static boolean isByResize(Transformation transformation) {
        return indexOfResize(transformation.operations()) >= 0;
    }

    /**
     * The transformation behind {@code plan} with a result {@code factor} times as large, in the same shape. It becomes no
     * larger than its source allows where the resize does not enlarge.
     *
     * @param plan of one that {@link #isByResize}
     * @param factor above 0
     * @throws dev.pixelwright.core.failure.FailureException with {@code InvalidParameter} for a side that no resize has
     */
    public static Transformation by(Plan plan, double factor) {
        int index = indexOfResize(plan.transformation().operations());
        Step step = plan.steps().get(index);
        Resize resize = (Resize) step.operation();
        double bound = resize.enlarge() ? factor : Math.min(factor, room(step));
        if (bound == 1) {
            return plan.transformation();
        }
        List<Operation> operations = new ArrayList<>(plan.transformation().operations());
        operations.set(index, scaled(resize, step.output(), bound));
        return plan.transformation().with(operations);
    }

    /** The result of {@code transformation}, made narrower at the end if it is wider than {@code width}. */
    public static Transformation within(Transformation transformation, int width) {
        List<Operation> operations = new ArrayList<>(transformation.operations());
        operations.add(new Resize(
                OptionalInt.of(width),
                OptionalInt.empty(),
                Unit.PX,
                Fit.INSIDE,
                false,
                Kernel.LANCZOS3,
                false,
                Gravity.CENTER,
                Colour.TRANSPARENT));
        return transformation.with(operations);
    }

    // How much of a trim's picture there is nobody knows yet.
    private static int indexOfResize(List<Operation> operations) {
        int index = -1;
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (operation instanceof Trim) {
                return -1;
            }
            if (index < 0 && operation instanceof Resize) {
                index = i;
            } else if (index >= 0 && !operation.accept(ScaleFree.INSTANCE)) {
                return -1;
            }
        }
        return index;
    }

    /** By how much the picture that a resize makes could be larger without being enlarged. */
    private static double room(Step step) {
        Size scaled = step.geometry().scaled();
        return Math.max(
                1,
                Math.min(
                        (double) step.input().width() / scaled.width(),
                        (double) step.input().height() / scaled.height()));
    }

    private static Resize scaled(Resize resize, Size made, double factor) {
        boolean both = resize.width().isPresent() && resize.height().isPresent();
        return new Resize(
                side(made.width(), factor),
                both ? side(made.height(), factor) : OptionalInt.empty(),
                Unit.PX,
                resize.fit(),
                resize.enlarge(),
                resize.kernel(),
                resize.linear(),
                resize.gravity(),
                resize.background());
    }

    private static OptionalInt side(int made, double factor) {
        return OptionalInt.of((int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(made * factor))));
    }
}
