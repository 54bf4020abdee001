package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.engines.Photo;
import dev.pixelwright.benchmarks.lab.Latencies;
import dev.pixelwright.benchmarks.lab.Rhythm;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What our service promises by itself, beside nobody. */
final class Promises {

    private static final int PER_SECOND = 200;
    private static final int HOT = 50;
    // Larger than any that warmed up the contest, which have been made already.
    private static final int SIDE = Contest.WARM_SIDE + 1;
    private static final int TWELVE = 40;
    private static final int TWELVE_WARM = 20;
    private static final double TWELVE_PIXELS = 12e6;
    // Beside those of the contest, which have been looked at already.
    private static final int HOT_SIDE = 400;

    private final Pixelwright service;
    private final List<Photo> photos;
    private final Pace pace;

    Promises(Pixelwright service, List<Photo> photos, Pace pace) {
        this.service = service;
        this.photos = photos;
        this.pace = pace;
    }

    List<Promise> run() throws IOException, InterruptedException {
        List<Promise> all = new ArrayList<>(steady());
        all.add(twelve());
        return all;
    }

    /** Pictures that are there, at a rate that does not wait for the answers. */
    private List<Promise> steady() throws IOException, InterruptedException {
        List<Shot> shots = Shot.distinct(photos, HOT_SIDE, Form.JPEG, HOT);
        service.prepare(shots);
        List<URI> addresses = shots.stream().map(service::address).toList();
        List<String> tags = new ArrayList<>();
        for (URI address : addresses) {
            Visitor.look(address);
            tags.add(Visitor.tag(address));
        }
        Rhythm looking = new Rhythm(PER_SECOND, number -> Visitor.look(addresses.get(number % HOT)));
        Rhythm asking = new Rhythm(
                PER_SECOND, number -> Visitor.lookAgain(addresses.get(number % HOT), tags.get(number % HOT)));
        String rate = PER_SECOND + " requests a second, open loop: ";
        return List.of(
                new Promise("hot", rate + HOT + " JPEGs that were made before", kept(looking)),
                new Promise(
                        "unchanged",
                        rate + "the same with their `If-None-Match`, each answered with 304",
                        kept(asking)));
    }

    private Latencies kept(Rhythm rhythm) throws InterruptedException {
        rhythm.keep(Duration.ofMillis(Math.round(pace.warmMillis())), new Latencies());
        Latencies latencies = new Latencies();
        rhythm.keep(Duration.ofMillis(Math.round(pace.turnMillis() * pace.rounds())), latencies);
        return latencies;
    }

    /** A photograph of about twelve megapixels, in widths that nobody asked for before. */
    private Promise twelve() throws IOException, InterruptedException {
        Photo photo = photos.stream()
                .min(Comparator.comparing(one -> Math.abs(one.upright().pixels() - TWELVE_PIXELS)))
                .orElseThrow();
        List<Shot> shots = newShots(photo);
        service.prepare(shots);
        Turn.of(service, shots.subList(0, TWELVE_WARM), TWELVE_WARM, new Latencies());
        Latencies latencies = new Latencies();
        Turn.of(service, shots.subList(TWELVE_WARM, shots.size()), TWELVE, latencies);
        String words = "%d clients, closed loop: a JPEG of %s asked for the first time within %d to %d pixels, JPEG q80"
                .formatted(Turn.CLIENTS, photo.upright(), SIDE + TWELVE - 1, SIDE);
        return new Promise("twelve", words, latencies);
    }

    /** Those that warm up, then those that count: of this photograph, and made by nobody else. */
    static List<Shot> newShots(Photo photo) {
        int count = TWELVE_WARM + TWELVE;
        return Shot.distinct(List.of(photo), SIDE + count - 1, Form.JPEG, count);
    }
}
