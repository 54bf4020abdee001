package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.TransformationFailure.TargetBytesUnreachable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds the highest quality at which a picture stays within a number of bytes, by bisection. */
public final class QualitySearch {

    /** How often a picture is written at most: once at the best quality, and for each halving of the rest. */
    public static final int MOST_ATTEMPTS = 8;

    private static final int WORST = 1;

    private final int best;
    private final int maxBytes;

    /**
     * A search from quality 1 to {@code best}.
     *
     * @param maxBytes the most bytes of a result
     */
    public QualitySearch(int best, int maxBytes) {
        this.best = best;
        this.maxBytes = maxBytes;
    }

    /**
     * The bytes that {@code attempt} writes at the highest quality that stays within. Bytes are taken to grow with quality; where an encoder breaks
     * that by a little, a quality close to the highest is found.
     * At most {@link #MOST_ATTEMPTS} are made.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code TargetBytesUnreachable} when none does
     */
    public byte[] run(IntFunction<byte[]> attempt) {
        byte[] most = attempt.apply(best);
        if (most.length <= maxBytes) {
            return most;
        }
        int tooGood = best;
        int low = WORST;
        int least = most.length;
        byte @Nullable [] found = null;
        while (low < tooGood) {
            int middle = (low + tooGood) >>> 1;
            byte[] made = attempt.apply(middle);
            least = Math.min(least, made.length);
            if (made.length <= maxBytes) {
                found = made;
                low = middle + 1;
            } else {
                tooGood = middle;
            }
        }
        if (found == null) {
            throw new TargetBytesUnreachable(maxBytes, least).toException();
        }
        return found;
    }
}
