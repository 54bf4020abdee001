package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Encoding;
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
        return new Plan(Transformation.IDENTITY, info, Orientation.UPRIGHT, List.of(), new Encoding.Png(), List.of());
    }

    @Test
    void picturesThatFitTogetherShouldNotWait() {
        RenderRoom room = new RenderRoom(HEAP, true);
        RenderRoom.Room one = room.enter(plan(3), RenderMonitor.NONE);
        RenderRoom.Room two = room.enter(plan(3), RenderMonitor.NONE);
        one.close();
        two.close();
        assertThat(one).isNotSameAs(two);
    }

    /** What streams through takes none; what comes back as pixels takes what it has. */
    @Test
    void picturesOfAnEngineElsewhereShouldNotWaitForEachOther() {
        RenderRoom room = new RenderRoom(HEAP, false);
        RenderRoom.Room large = room.enter(plan(50), RenderMonitor.NONE);
        room.enter(plan(50), RenderMonitor.NONE).close();
        large.close();
        ImageInfo info = new ImageInfo(ImageFormat.PNG, new Size(1_000_000, 50), 1, Orientation.UPRIGHT, false);
        Plan raw =
                new Plan(Transformation.IDENTITY, info, Orientation.UPRIGHT, List.of(), new Encoding.Raw(), List.of());
        RenderRoom.Room pixels = room.enter(raw, RenderMonitor.NONE);
        assertThatThrownBy(() -> room.enter(plan(1), percent -> {
                    throw new JobLost();
                }))
                .isInstanceOf(JobLost.class);
        pixels.close();
    }

    @Test
    void pictureShouldWaitForRoomAndGoOnWhenThereIsSome() throws Exception {
        RenderRoom room = new RenderRoom(HEAP, true);
        RenderRoom.Room large = room.enter(plan(50), RenderMonitor.NONE);
        CompletableFuture<RenderRoom.Room> next =
                CompletableFuture.supplyAsync(() -> room.enter(plan(1), RenderMonitor.NONE));
        assertThat(next).isNotDone();
        large.close();
        next.get(10, TimeUnit.SECONDS).close();
    }

    @Test
    void waitShouldEndWhenTheMonitorStopsIt() {
        RenderRoom room = new RenderRoom(HEAP, true);
        RenderRoom.Room large = room.enter(plan(50), RenderMonitor.NONE);
        assertThatThrownBy(() -> room.enter(plan(1), percent -> {
                    throw new JobLost();
                }))
                .isInstanceOf(JobLost.class);
        large.close();
    }
}
