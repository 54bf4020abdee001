package dev.pixelwright.adapters.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.problem.RequestFaultException;
import dev.pixelwright.adapters.rest.view.HealthView;
import dev.pixelwright.adapters.testkit.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Component database = new Component();
    private final Map<FutureTask<HealthView>, Thread> waiting = new ConcurrentHashMap<>();
    private final HealthCheck check = new HealthCheck(List.of(database), threads, new Messages());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoeverAsksMeanwhileShouldShareTheAnswers() throws Exception {
        List<FutureTask<HealthView>> probes = new ArrayList<>();
        probes.add(probe(Language.ENGLISH));
        database.asked.await();
        for (int i = 0; i < 8; i++) {
            probes.add(probe(Language.SPANISH));
        }
        Await.until("all wait", () -> waiting.values().stream().allMatch(HealthCheckTest::waits));
        database.answer.countDown();
        Map<String, HealthView.Component> english = probes.get(0).get().components();
        assertThat(english.get("database").message()).isEqualTo("does not answer");
        for (FutureTask<HealthView> spanish : probes.subList(1, probes.size())) {
            assertThat(spanish.get().components().get("database").message()).isEqualTo("no responde");
        }
        assertThat(database.times).hasValue(1);
        check.execute(Language.ENGLISH);
        assertThat(database.times).hasValue(2);
    }

    @Test
    void fewShouldWaitAndTheRestBeToldWhatTheRoundBeforeFound() throws Exception {
        FutureTask<HealthView> first = probe(Language.ENGLISH);
        database.asked.await();
        fillPlaces();
        assertThatThrownBy(() -> check.execute(Language.ENGLISH))
                .isInstanceOf(RequestFaultException.class)
                .hasMessage("SERVICE_UNAVAILABLE {seconds=2}");
        assertThat(first).isNotDone();
        answerAll();
        database.hang();
        FutureTask<HealthView> second = probe(Language.ENGLISH);
        database.asked.await();
        fillPlaces();
        HealthView told = check.execute(Language.SPANISH);
        assertThat(second).isNotDone();
        assertThat(told.components().get("database").message()).isEqualTo("no responde");
        assertThat(database.times).hasValue(2);
        answerAll();
    }

    private void fillPlaces() {
        List<FutureTask<HealthView>> probes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            probes.add(probe(Language.ENGLISH));
        }
        Await.until(
                "all wait", () -> probes.stream().allMatch(probe -> waits(Objects.requireNonNull(waiting.get(probe)))));
    }

    private void answerAll() throws Exception {
        database.answer.countDown();
        for (FutureTask<HealthView> probe : waiting.keySet()) {
            probe.get();
        }
    }

    private FutureTask<HealthView> probe(Language language) {
        FutureTask<HealthView> probe = new FutureTask<>(() -> check.execute(language));
        Thread thread = new Thread(probe);
        waiting.put(probe, thread);
        thread.start();
        return probe;
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    /** Is down, and says so when it may. */
    private static final class Component implements HealthComponent {

        final AtomicInteger times = new AtomicInteger();
        volatile CountDownLatch asked = new CountDownLatch(1);
        volatile CountDownLatch answer = new CountDownLatch(1);

        void hang() {
            asked = new CountDownLatch(1);
            answer = new CountDownLatch(1);
        }

        @Override
        public String name() {
            return "database";
        }

        @Override
        public boolean critical() {
            return true;
        }

        @Override
        public void check() throws Exception {
            times.incrementAndGet();
            asked.countDown();
            answer.await();
            throw new IllegalStateException("down");
        }
    }
}
