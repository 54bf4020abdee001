package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Metadata;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RenderRoomTest {

    private static final long HEAP = 64L << 20;

    private static Plan plan(int megapixels) {
        ImageInfo info = new ImageInfo(ImageFormat.PNG, new Size(1_000_000, megapixels), 1, Orientation.UPRIGHT, false);
        return new Plan(
                info, Transformation.IDENTITY, Orientation.UPRIGHT, List.of(), Metadata.STRIP, new Encoding.Png());
    }

    @Test
    void picturesThatFitTogetherShouldNotWait() {
        RenderRoom room = new RenderRoom(HEAP);
        RenderRoom.Room one = room.enter(plan(3), RenderMonitor.NONE);
        RenderRoom.Room two = room.enter(plan(3), RenderMonitor.NONE);
        one.close();
        two.close();
        assertThat(one).isNotSameAs(two);
    }

    @Test
    void pictureShouldWaitForRoomAndGoOnWhenThereIsSome() throws Exception {
        RenderRoom room = new RenderRoom(HEAP);
        RenderRoom.Room large = room.enter(plan(50), RenderMonitor.NONE);
        CompletableFuture<RenderRoom.Room> next =
                CompletableFuture.supplyAsync(() -> room.enter(plan(1), RenderMonitor.NONE));
        assertThat(next).isNotDone();
        large.close();
        next.get(10, TimeUnit.SECONDS).close();
    }

    @Test
    void waitShouldEndWhenTheMonitorStopsIt() {
        RenderRoom room = new RenderRoom(HEAP);
        RenderRoom.Room large = room.enter(plan(50), RenderMonitor.NONE);
        assertThatThrownBy(() -> room.enter(plan(1), percent -> {
                    throw new JobLost();
                }))
                .isInstanceOf(JobLost.class);
        large.close();
    }
}
