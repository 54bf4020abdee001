package dev.pixelwright.core.usecase;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.UseCases;
import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Transformation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** A studio that makes models too, here by {@code tiny} and elsewhere by {@code far}. */
final class ModelStudio implements AutoCloseable {

    final TinyGenerator tiny = new TinyGenerator("tiny", false);
    final TinyGenerator far = new TinyGenerator("far", true);
    final ForgetfulLine line = new ForgetfulLine();
    final Studio studio;
    final Pixelwright pixelwright;

    ModelStudio(Path folder) {
        this(folder, JpegToo::new);
    }

    ModelStudio(Path folder, Function<CopyingEngine, ImageEngine> front) {
        this.studio = new Studio(folder);
        this.pixelwright = Pixelwright.builder(front.apply(studio.engine))
                .clock(studio.clock)
                .database(line.to(studio.database))
                .store(studio.store)
                .modelGenerators(List.of(tiny, far))
                .pixelQuota(new PixelQuota(4000))
                .temporaryFolder(folder)
                .build();
    }

    UseCases useCases() {
        return pixelwright.useCases();
    }

    Image upload() {
        return studio.upload();
    }

    Job submit(ImageId image, String transformation) {
        return useCases()
                .submitJob()
                .execute(Studio.ALICE, image, Transformation.parse(transformation))
                .job();
    }

    Job run(Job job) {
        useCases().runJob().execute(job.id(), () -> false, Runnable::run);
        return studio.job(job.id());
    }

    /** Runs the job that failed and waits, once its wait has passed. */
    Job runAgain(Job job) {
        studio.clock.advance(Duration.ofMinutes(2));
        return run(job);
    }

    Derivative result(JobId job) {
        return useCases().findResult().execute(Studio.ALICE, job);
    }

    List<Derivative> derivatives(ImageId image) {
        return useCases().listDerivatives().execute(Studio.ALICE, image);
    }

    List<BlobKey> objects() {
        return studio.objects();
    }

    @Override
    public void close() {
        pixelwright.close();
        studio.close();
    }
}
