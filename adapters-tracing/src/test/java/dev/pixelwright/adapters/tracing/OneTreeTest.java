package dev.pixelwright.adapters.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.trace.TraceStep;
import dev.pixelwright.core.transform.Transformation;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole Pixelwright in memory whose parts are shown. */
class OneTreeTest {

    @TempDir
    private Path folder;

    private final Kept kept = new Kept(1);
    private final Tracing tracing = kept.traces().tracing();
    private final User user = Samples.user();
    private Pixelwright pixelwright;
    private Image image;

    @BeforeEach
    void open() throws IOException {
        Database database = Database.inMemory(new InMemoryData(Clock.systemUTC()));
        database.users().add(user);
        pixelwright = Pixelwright.builder(kept.traces().shown(new CopyingEngine()))
                .database(kept.traces().shown(database))
                .store(kept.traces().shown(BlobStore.class, new InMemoryBlobStore()))
                .tracing(tracing)
                .temporaryFolder(folder)
                .build();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", png);
        image = pixelwright.upload(user.id(), "a.png", png.toByteArray());
    }

    @AfterEach
    void close() {
        pixelwright.close();
        kept.close();
    }

    private JobId order() {
        Tracing.Span request = tracing.begin(TraceStep.of("request", TraceStep.Kind.SERVER));
        Tracing.Scope here = request.enter();
        try {
            return pixelwright
                    .useCases()
                    .submitJob()
                    .execute(user.id(), image.id(), Transformation.parse("png"))
                    .job()
                    .id();
        } finally {
            here.leave();
            request.end();
        }
    }

    private SpanData parent(SpanData child) {
        return kept.spans().stream()
                .filter(span -> span.getSpanId().equals(child.getParentSpanId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody knows the parent of " + child));
    }

    @Test
    void anAttemptWithoutABellShouldComeAfterItsOrder() {
        JobId job = order();
        assertThat(pixelwright.useCases().runJob().execute(() -> false)).isTrue();

        SpanData attempt = kept.span("job attempt");
        assertThat(parent(attempt)).isEqualTo(kept.span("Jobs.submit"));
        assertThat(parent(kept.span("Jobs.submit"))).isEqualTo(kept.span("request"));
        assertThat(parent(kept.span("engine render"))).isEqualTo(attempt);
        assertThat(parent(kept.span("BlobStore.put"))).isEqualTo(attempt);
        assertThat(parent(kept.span("JobClaims.complete"))).isEqualTo(attempt);
        assertThat(attempt.getAttributes().get(AttributeKey.stringKey("pixelwright.job.id")))
                .isEqualTo(job.toString());
        assertThat(kept.spans()).extracting(SpanData::getTraceId).containsOnly(attempt.getTraceId());
        assertThat(kept.span("request").getParentSpanId()).isEqualTo(SpanId.getInvalid());
    }

    @Test
    void anAttemptShouldComeAfterTheBellThatWasHeardWhereverItIsDone() throws InterruptedException {
        JobId job = order();
        ExecutorService worker = Executors.newSingleThreadExecutor();
        Tracing.Span bell = tracing.begin(TraceStep.of("bell", TraceStep.Kind.CONSUMER));
        Tracing.Scope here = bell.enter();
        assertThat(pixelwright.useCases().runJob().execute(job, () -> false, worker))
                .isTrue();
        here.leave();
        bell.end();
        worker.shutdown();
        assertThat(worker.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

        assertThat(parent(kept.span("job attempt"))).isEqualTo(kept.span("bell"));
        assertThat(parent(kept.span("JobClaims.claim"))).isEqualTo(kept.span("bell"));
        assertThat(parent(kept.span("engine render"))).isEqualTo(kept.span("job attempt"));
    }

    @Test
    void aJobThatNobodyTracesShouldBeATraceOfItsOwn() {
        pixelwright.useCases().submitJob().execute(user.id(), image.id(), Transformation.parse("png"));
        assertThat(kept.spans()).isEmpty();
        assertThat(pixelwright.useCases().runJob().execute(() -> false)).isTrue();

        assertThat(kept.span("job attempt").getParentSpanId()).isEqualTo(SpanId.getInvalid());
        assertThat(List.of("engine render", "BlobStore.put"))
                .allSatisfy(name -> assertThat(parent(kept.span(name))).isEqualTo(kept.span("job attempt")));
    }
}
