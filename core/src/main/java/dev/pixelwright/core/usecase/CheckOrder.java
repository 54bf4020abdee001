package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.TransformationFailure.UnsupportedOperation;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Metadata;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.model.ModelEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out from the header of an image whether this installation can make something of it: a picture or a model. */
public final class CheckOrder {

    private final Darkroom darkroom;
    private final ListGenerators generators;

    public CheckOrder(Darkroom darkroom, ListGenerators generators) {
        this.darkroom = darkroom;
        this.generators = generators;
    }

    /**
     * Lets pass what can be made.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageTooLarge}, a {@code TransformationFailure},
     *     {@code UnknownGenerator} or {@code GeneratorUnavailable} for what cannot
     */
    public void execute(Transformation transformation, ImageInfo source) {
        Optional<ModelEncoding> model = ModelEncoding.of(transformation);
        if (model.isEmpty()) {
            darkroom.plan(transformation, source).fileFormat();
            return;
        }
        generators.require(model.get().order());
        darkroom.plan(picture(transformation, new Encoding.Raw()), source);
    }

    /** Whether this is a preview of a model made elsewhere, which comes with the model and not by itself. */
    boolean comesWithItsModel(Transformation transformation) {
        return ModelEncoding.of(transformation)
                .filter(ModelEncoding::preview)
                .flatMap(preview -> generators.find(preview.order().generator()))
                .filter(generator -> generator.profile().remote())
                .isPresent();
    }

    /** How the picture is made that a generator works from. */
    static Transformation picture(Transformation model, Encoding encoding) {
        if (model.metadata() != Metadata.STRIP) {
            throw new UnsupportedOperation("keep").toException();
        }
        List<Operation> operations = new ArrayList<>(model.operations());
        operations.add(Resize.inside(ModelEncoding.PICTURE_SIDE, ModelEncoding.PICTURE_SIDE));
        return model.with(operations).with(encoding);
    }
}
