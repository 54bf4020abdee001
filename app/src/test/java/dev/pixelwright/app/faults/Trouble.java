package dev.pixelwright.app.faults;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.testbed.proxy.Cue;
import dev.pixelwright.testbed.proxy.Cue.Ending;
import dev.pixelwright.testbed.proxy.Cue.Moment;
import dev.pixelwright.testbed.proxy.Fault;
import java.io.IOException;
import java.time.Duration;

/** The kinds of trouble that a soak makes, each as the row of the promises that it belongs to. */
enum Trouble {
    /** F1: a worker is killed, and started again. */
    WORKER_KILLED {
        @Override
        void begin(Site site) throws IOException, InterruptedException {
            site.worker().kill9();
        }

        @Override
        void end(Site site) throws IOException, InterruptedException {
            site.worker().start();
        }
    },
    /** F2: the node that takes uploads and orders is killed, and started again. */
    FRONT_KILLED {
        @Override
        void begin(Site site) throws IOException, InterruptedException {
            site.front().kill9();
        }

        @Override
        void end(Site site) throws IOException, InterruptedException {
            site.front().start();
            site.moved();
        }
    },
    /** F3. */
    DATABASE_DOWN {
        @Override
        void begin(Site site) throws IOException {
            site.house().database().set(Fault.refuse());
        }

        @Override
        void end(Site site) throws IOException {
            site.house().database().heal();
        }
    },
    /** F4. */
    DATABASE_HANGS {
        @Override
        void begin(Site site) throws IOException {
            site.house().database().set(Fault.hang());
        }

        @Override
        void end(Site site) throws IOException {
            site.house().database().heal();
        }
    },
    /** F4. */
    DATABASE_SLOW {
        @Override
        void begin(Site site) throws IOException {
            site.house().database().set(Fault.delay(Duration.ofMillis(30)));
        }

        @Override
        void end(Site site) throws IOException {
            site.house().database().heal();
        }
    },
    /** F5: several transactions lose their connection at COMMIT. */
    RESET_AT_COMMIT {
        @Override
        void begin(Site site) throws IOException {
            site.house()
                    .database()
                    .set(Fault.on(
                            Cue.times(RESETS, Moment.BEFORE_ANSWER, Ending.RESET, "COMMIT"),
                            Cue.times(RESETS, Moment.BEFORE_REQUEST, Ending.RESET, "COMMIT")));
        }

        @Override
        void end(Site site) throws IOException {
            site.house().database().heal();
        }
    },
    /** F6 and F7: Kafka is killed, and started again. */
    QUEUE_KILLED {
        @Override
        void begin(Site site) {
            site.house().broker().kill9();
        }

        @Override
        void end(Site site) throws IOException, InterruptedException {
            site.house().broker().heal();
        }
    },
    /** F7: Kafka hangs. */
    QUEUE_HANGS {
        @Override
        void begin(Site site) throws IOException, InterruptedException {
            site.house().broker().freeze();
        }

        @Override
        void end(Site site) throws IOException, InterruptedException {
            site.house().broker().heal();
        }
    },
    /** F8 and F9: bells for jobs that nobody knows, again and again, and records that are none. */
    BELL_STORM {
        @Override
        void begin(Site site) {
            try (Bells bells = new Bells(site.house().broker().address())) {
                for (int i = 0; i < RINGS; i++) {
                    bells.ring(Long.toString(Long.MAX_VALUE - i / 3));
                    bells.send(new byte[] {'{', (byte) i});
                }
            }
        }

        @Override
        void end(Site site) {
            // A bell that was rung cannot be taken back.
        }
    },
    /** F10. */
    STORE_DOWN {
        @Override
        void begin(Site site) throws IOException {
            site.house().store().set(Fault.refuse());
        }

        @Override
        void end(Site site) throws IOException {
            site.house().store().heal();
        }
    },
    /** F10. */
    STORE_HANGS {
        @Override
        void begin(Site site) throws IOException {
            site.house().store().set(Fault.hang());
        }

        @Override
        void end(Site site) throws IOException {
            site.house().store().heal();
        }
    },
    /** F11. */
    SHORT_BODIES {
        @Override
        void begin(Site site) throws IOException {
            site.house().store().set(Fault.cutAfter(6_000));
        }

        @Override
        void end(Site site) throws IOException {
            site.house().store().heal();
        }
    },
    /** F12: the disk for the temporary files of the node that takes uploads is full. */
    DISK_FULL {
        @Override
        void begin(Site site) throws IOException {
            site.disk().fill();
        }

        @Override
        void end(Site site) throws IOException {
            site.disk().clear();
        }
    },
    /** F13: a worker dies and comes back with a clock that is ten minutes wrong. */
    CLOCK_WRONG {
        @Override
        void begin(Site site) throws IOException, InterruptedException {
            site.worker().kill9();
            site.worker().withEnvironment(WrongClock.by("+600s")).start();
        }

        @Override
        void end(Site site) throws IOException, InterruptedException {
            site.worker().kill9();
            site.worker().withEnvironment(WrongClock.by("+0s")).start();
        }
    },
    /** F17: followers of a job vanish without a word. */
    FOLLOWERS_VANISH {
        @Override
        void begin(Site site) throws IOException {
            site.followAndVanish();
        }

        @Override
        void end(Site site) {
            // They are gone already.
        }
    },
    /** F7 and F19: a worker stands still, perhaps for longer than its lease, and goes on. */
    WORKER_FROZEN {
        @Override
        void begin(Site site) throws IOException, InterruptedException {
            site.worker().freeze();
        }

        @Override
        void end(Site site) throws IOException, InterruptedException {
            site.worker().thaw();
        }
    },
    /** F22: a worker is told to end, and started again. */
    WORKER_TERMINATED {
        @Override
        void begin(Site site) throws IOException, InterruptedException {
            RunningService worker = site.worker();
            if (worker.terminate() != 0) {
                throw new AssertionError("A worker did not end with 0" + worker.story());
            }
        }

        @Override
        void end(Site site) throws IOException, InterruptedException {
            site.worker().start();
        }
    };

    private static final int RESETS = 3;
    private static final int RINGS = 50;

    /** Makes the trouble. */
    abstract void begin(Site site) throws IOException, InterruptedException;

    /** Has everything as it was. */
    abstract void end(Site site) throws IOException, InterruptedException;
}
