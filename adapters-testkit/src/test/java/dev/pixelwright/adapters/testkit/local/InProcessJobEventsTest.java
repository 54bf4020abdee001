package dev.pixelwright.adapters.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.JobEventsContract;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.local.InProcessJobEvents;
import dev.pixelwright.core.port.JobEvents;
import dev.pixelwright.core.port.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InProcessJobEventsTest implements JobEventsContract {

    @Override
    public JobEvents events() {
        return new InProcessJobEvents();
    }

    @Test
    void aThrowingFollowerShouldNotKeepOthersFromHearing() {
        JobEvents events = events();
        JobId job = new JobId(1);
        AtomicInteger heard = new AtomicInteger();
        Subscription broken = events.follow(job, () -> {
            throw new IllegalStateException("thrown on purpose by a test");
        });
        Subscription sound = events.follow(job, heard::incrementAndGet);
        events.changed(job);
        assertThat(heard).hasValue(1);
        broken.close();
        sound.close();
    }
}
