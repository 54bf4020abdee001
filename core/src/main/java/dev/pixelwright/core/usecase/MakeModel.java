package dev.pixelwright.core.usecase;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.ModelFailure.GeneratorFailed;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedOperation;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderStopped;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.model.ModelEncoding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Makes the bytes of a model and of the picture that shows it, and stores both. The row of the one that was ordered is the
 * caller's; the other one, if it is not there yet, has its row when this returns.
 */
public final class MakeModel {

    /** What a model may have: ten times what the largest of ours has. */
    static final long MAX_BYTES = 1L << 30;

    /** The memory that a large model takes while it is made here. */
    private static final long LOCAL_BYTES = 150L << 20;

    private static final int MAX_PREVIEW_BYTES = 1 << 25;
    private static final int PREVIEW_QUALITY = 85;

    private final Development development;
    private final Darkroom darkroom;
    private final ListGenerators generators;
    private final Commission commission;
    private final Storeroom storeroom;
    private final Derivatives derivatives;

    public MakeModel(
            Development development,
            Darkroom darkroom,
            ListGenerators generators,
            Commission commission,
            Storeroom storeroom,
            Derivatives derivatives) {
        this.development = development;
        this.darkroom = darkroom;
        this.generators = generators;
        this.commission = commission;
        this.storeroom = storeroom;
        this.derivatives = derivatives;
    }

    /** Who made a model, for those who ask which engine it was. */
    static String maker(ModelEncoding model) {
        return model.order().generator();
    }

    /**
     * The model, or its preview if that was ordered, whose object is reserved in the ledger when this returns. Its source is
     * counted for the owner; after a failure it is not.
     *
     * @param errand for which it is made; a generator elsewhere works for jobs only
     * @throws IOException when bytes cannot be read or written
     */
    Derivative execute(
            Image image, Transformation transformation, int attempt, Optional<Errand> errand, RenderMonitor monitor)
            throws IOException {
        ModelEncoding encoding = ModelEncoding.of(transformation).orElseThrow();
        ModelGenerator generator = generator(encoding);
        if (generator.profile().remote() && errand.isEmpty()) {
            throw new UnsupportedOperation(encoding.name() + ":by=" + maker(encoding)).toException();
        }
        Allowance.Share share = development.take(image);
        ModelProgress progress = new ModelProgress(monitor);
        try (PictureForModel picture =
                        new PictureForModel(development, storeroom, image, transformation, progress.ofPicture());
                SpoolFile model = storeroom.spool();
                SpoolFile shown = storeroom.spool();
                SpoolFile preview = storeroom.spool()) {
            ModelTask task = new ModelTask(picture.picture(), encoding.order(), key(image, errand));
            Files files = new Files(model, shown);
            if (generator.profile().remote()) {
                Errand sent = errand.orElseThrow();
                guarded(generator, files, target -> {
                    ModelTicket ticket = commission.ticket(sent.job(), generator, task, picture::makeFile);
                    sent.aside().run();
                    generator.follow(task, ticket, target, progress);
                });
            } else {
                prepare(picture, encoding);
                guarded(generator, files, target -> makeHere(generator, task, target, progress));
            }
            Size size = preview(encoding, shown, preview, progress);
            Derivative solid = kept(model, image, transformation.with(encoding.bare()), picture.size(), attempt);
            Derivative flat =
                    keptBeside(solid, preview, image, transformation.with(encoding.previewed()), size, attempt);
            Derivative ordered = encoding.preview() ? flat : solid;
            standBeside(encoding.preview() ? solid : flat, ordered);
            return ordered;
        } catch (IOException | RuntimeException e) {
            share.giveBack(e);
            throw e;
        }
    }

    // It was there when this was ordered: so another process may have it, and this job waits for that.
    private ModelGenerator generator(ModelEncoding encoding) {
        if (generators.find(maker(encoding)).isEmpty()) {
            throw new GeneratorUnavailable(maker(encoding), "this process does not have it").toException();
        }
        return generators.require(encoding.order());
    }

    /** Where a generator writes. */
    private record Files(SpoolFile model, SpoolFile preview) {}

    private static String key(Image image, Optional<Errand> errand) {
        return errand.map(sent -> sent.job().toString()).orElse("image-" + image.id());
    }

    // Before there is room for a model: making it takes room of its own.
    private static void prepare(PictureForModel picture, ModelEncoding encoding) throws IOException {
        if (encoding.order().texture()) {
            picture.makeFile();
        } else {
            picture.makePixels();
        }
    }

    private void makeHere(ModelGenerator generator, ModelTask task, ModelTarget target, ModelProgress progress)
            throws IOException {
        RenderRoom.Room taken = darkroom.room(LOCAL_BYTES, progress.ofPicture());
        try {
            generator.follow(task, ModelTicket.NONE, target, progress);
        } finally {
            taken.close();
        }
    }

    private static void guarded(ModelGenerator generator, Files files, Generation generation) throws IOException {
        try (OutputStream model = new CappedOutput(files.model().output(), MAX_BYTES);
                OutputStream preview = new CappedOutput(files.preview().output(), MAX_PREVIEW_BYTES)) {
            generation.generate(new ModelTarget(model, preview));
        } catch (FailureException | RenderStopped e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            throw new GeneratorFailed(generator.profile().name(), e.getClass().getSimpleName()).toException(e);
        }
    }

    private interface Generation {

        void generate(ModelTarget target) throws IOException;
    }

    // It may come from anywhere, so that it goes the way of every picture: looked at, decoded, and written anew.
    private Size preview(ModelEncoding model, SpoolFile shown, SpoolFile target, ModelProgress progress)
            throws IOException {
        Transformation small = Transformation.of(
                List.of(Resize.inside(ModelEncoding.PREVIEW_SIDE, ModelEncoding.PREVIEW_SIDE)),
                new Encoding.Jpeg(PREVIEW_QUALITY));
        try (OutputStream out = target.output()) {
            Plan plan = darkroom.plan(small, shown);
            return darkroom.develop(shown, plan, out, progress.ofPreview()).size();
        } catch (FailureException e) {
            throw e.failure().kind().isRefusal()
                    ? new GeneratorFailed(maker(model), "its preview is no picture").toException(e)
                    : e;
        }
    }

    private Derivative kept(SpoolFile file, Image image, Transformation transformation, Size size, int attempt)
            throws IOException {
        return storeroom.keep(
                file,
                new Lineage(image.id(), transformation),
                transformation.encoding().fileFormat().orElse(ImageFormat.JPEG),
                size,
                attempt);
    }

    private Derivative keptBeside(
            Derivative other, SpoolFile file, Image image, Transformation transformation, Size size, int attempt)
            throws IOException {
        try {
            return kept(file, image, transformation, size, attempt);
        } catch (IOException | RuntimeException e) {
            storeroom.discardQuietly(other, e);
            throw e;
        }
    }

    // If it cannot stand, the one that was ordered does not either: both of them show the same model.
    private void standBeside(Derivative other, Derivative ordered) {
        try {
            derivatives.add(other);
        } catch (FailureException e) {
            // Any other failure may hide a row that was written after all; the collector will know.
            if (e.failure() instanceof BlobMissing || e.failure() instanceof ImageNotFound) {
                storeroom.discardQuietly(other, e);
            }
            storeroom.discardQuietly(ordered, e);
            throw e;
        }
    }
}
