package dev.pixelwright.adapters.jpeg.kept;

import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.decode.Scale;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** The planes of a picture as a decoder gave them. Whole once that decoder has ended, and not changed from then on. */
final class DecodedPicture {

    private final List<DecodedPlane> planes = new ArrayList<>();
    private final int turns;

    /** Room for what a decoder gives at this scale. */
    DecodedPicture(Frame frame, Scale scale) {
        for (int i = 0; i < frame.components().size(); i++) {
            int rows = frame.components().get(i).down() * scale.side();
            planes.add(new DecodedPlane(frame.planeWidth(i, scale), frame.planeHeight(i, scale), rows));
        }
        this.turns = planes.stream().mapToInt(DecodedPlane::turns).max().orElseThrow();
    }

    /** How many bytes such a picture takes. */
    static long bytes(Frame frame, Scale scale) {
        long samples = 0;
        for (int i = 0; i < frame.components().size(); i++) {
            samples += (long) frame.planeWidth(i, scale) * frame.planeHeight(i, scale);
        }
        return samples * Float.BYTES;
    }

    long bytes() {
        return planes.stream().mapToLong(DecodedPlane::bytes).sum();
    }

    /** Targets that pass everything on to these, and write it down here. */
    List<RowTarget> beside(List<RowTarget> targets) {
        List<RowTarget> both = new ArrayList<>();
        for (int i = 0; i < planes.size(); i++) {
            both.add(planes.get(i).beside(targets.get(i)));
        }
        return both;
    }

    /** Gives all of it, the components in turns as in a file that has them all in one scan. */
    void give(List<RowTarget> targets, DoubleConsumer progress) {
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < planes.size(); i++) {
                planes.get(i).give(turn, targets.get(i));
            }
            progress.accept((turn + 1.0) / turns);
        }
    }
}
