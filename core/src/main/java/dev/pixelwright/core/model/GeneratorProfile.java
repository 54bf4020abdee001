package dev.pixelwright.core.model;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedFormat;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import java.util.Set;

/**
 * What a generator makes, as a value.
 *
 * @param name by which it is ordered, as {@link ModelOrder#generator()} has it
 * @param description one English sentence for people, which says of a heuristic that it is one
 * @param remote whether the work is done elsewhere, where it is submitted once and followed then, and may cost money
 * @param formats that it writes
 * @param maxFaces the most triangles it makes, however many are allowed
 * @param options what can be chosen beside the format and the number of triangles
 */
public record GeneratorProfile(
        String name,
        String description,
        boolean remote,
        Set<ModelFormat> formats,
        int maxFaces,
        Set<ModelOption> options) {

    public GeneratorProfile {
        formats = Set.copyOf(formats);
        options = Set.copyOf(options);
    }

    /** Refuses by name what it does not make. */
    public void require(ModelOrder order) {
        String format = order.format().label();
        if (!formats.contains(order.format())) {
            throw new UnsupportedFormat(format, "write").toException();
        }
        if (order.faceLimit() > maxFaces) {
            throw new InvalidParameter(format, "faces", "at most " + maxFaces + " where " + name + " makes it")
                    .toException();
        }
        refuse(order, ModelOption.TEXTURE, order.texture());
        refuse(order, ModelOption.BASE, order.base());
        refuse(order, ModelOption.DEPTH, order.depthPercent().isPresent());
    }

    private void refuse(ModelOrder order, ModelOption option, boolean wanted) {
        if (wanted && !options.contains(option)) {
            throw new InvalidParameter(
                            order.format().label(), option.label(), "left out or false where " + name + " makes it")
                    .toException();
        }
    }
}
