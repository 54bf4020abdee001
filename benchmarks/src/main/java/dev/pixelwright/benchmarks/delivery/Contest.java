package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.engines.Photo;
import dev.pixelwright.benchmarks.lab.Latencies;
import dev.pixelwright.benchmarks.score.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All servers are asked for the same pictures, first for the first time and then again. They take turns, in an order that moves on
 * from round to round; between its turns a server waits, so that the processors are its own and the clients' while it works.
 */
final class Contest {

    /** The square of the pictures that count, in pixels. */
    static final int SIDE = 512;

    private static final Logger LOG = LoggerFactory.getLogger(Contest.class);
    // Those that warm up are others, so that the ones which count are still to be made.
    static final int WARM_SIDE = 1023;
    private static final int WARM_LOT = 8;

    private final List<Server> servers;
    private final List<Photo> photos;
    private final Pace pace;
    private final Judge judge;
    private boolean begun;

    Contest(List<Server> servers, List<Photo> photos, Pace pace, Judge judge) {
        this.servers = servers;
        this.photos = photos;
        this.pace = pace;
        this.judge = judge;
    }

    /** A server at work. */
    private record Side(Server server, List<Turn> turns, Latencies latencies) {

        static List<Side> of(List<Server> servers) {
            return servers.stream()
                    .map(server -> new Side(server, new ArrayList<>(), new Latencies()))
                    .toList();
        }

        void turn(List<Shot> shots, int count) throws IOException, InterruptedException {
            turns.add(Turn.of(server, shots, count, latencies));
        }
    }

    /** The two cells of a format: asked for the first time, and again. */
    List<Cell> run(Form form) throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        List<Server> able = new ArrayList<>();
        List<Shot> others = warmShots(form);
        for (Server server : servers) {
            Optional<String> fault = fault(server, others.get(0));
            fault.ifPresent(words -> missing.add(server.name() + ": " + words));
            if (fault.isEmpty()) {
                warm(server, others.subList(1, others.size()), pace.warmMillis(!begun));
                able.add(server);
            }
        }
        begun = true;
        List<Shot> shots = Shot.distinct(photos, SIDE, form, form.requests(pace.requests()));
        List<Side> cold = cold(able, shots);
        List<Side> again = again(able, shots);
        List<Entry> entries = new ArrayList<>();
        for (Side side : cold) {
            Optional<Score> score = judge.judge(side.server(), shots.subList(0, Math.min(photos.size(), shots.size())));
            entries.add(new Entry(side.server().name(), side.turns(), side.latencies(), score));
        }
        List<Entry> entriesAgain = again.stream()
                .map(side -> new Entry(side.server().name(), side.turns(), side.latencies(), Optional.empty()))
                .toList();
        return List.of(Cell.of(form, true, entries, missing), Cell.of(form, false, entriesAgain, missing));
    }

    private List<Shot> warmShots(Form form) {
        return Shot.distinct(photos, WARM_SIDE, form, (WARM_SIDE - SIDE) * photos.size());
    }

    private static Optional<String> fault(Server server, Shot shot) throws InterruptedException {
        try {
            server.prepare(List.of(shot));
            Judge.check(shot, Visitor.look(server.address(shot)));
            return Optional.empty();
        } catch (IOException | IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void warm(Server server, List<Shot> shots, double atLeast) throws IOException, InterruptedException {
        double millis = 0;
        for (int from = 0; millis < atLeast && from + WARM_LOT <= shots.size(); from += WARM_LOT) {
            List<Shot> lot = shots.subList(from, from + WARM_LOT);
            server.prepare(lot);
            millis += Turn.of(server, lot, WARM_LOT, new Latencies()).millis();
        }
    }

    private List<Side> cold(List<Server> able, List<Shot> shots) throws IOException, InterruptedException {
        List<Side> sides = Side.of(able);
        for (Server server : able) {
            server.prepare(shots);
        }
        for (int round = 0; round < pace.rounds(); round++) {
            int from = shots.size() * round / pace.rounds();
            List<Shot> part = shots.subList(from, shots.size() * (round + 1) / pace.rounds());
            for (int i = 0; i < sides.size(); i++) {
                sides.get((i + round) % sides.size()).turn(part, part.size());
            }
        }
        LOG.info("{}: asked for the first time", shots.get(0).form().words());
        return sides;
    }

    private List<Side> again(List<Server> able, List<Shot> shots) throws IOException, InterruptedException {
        List<Side> sides = Side.of(able);
        List<Integer> counts = new ArrayList<>();
        for (Server server : able) {
            Turn last = Turn.of(server, shots, WARM_LOT, new Latencies());
            for (double millis = last.millis(); millis < pace.warmMillis() / 2; millis += last.millis()) {
                last = Turn.of(server, shots, pace.count(last), new Latencies());
            }
            counts.add(pace.count(last));
        }
        for (int round = 0; round < pace.rounds(); round++) {
            for (int i = 0; i < sides.size(); i++) {
                int which = (i + round) % sides.size();
                sides.get(which).turn(shots, counts.get(which));
            }
        }
        LOG.info("{}: asked for again", shots.get(0).form().words());
        return sides;
    }
}
