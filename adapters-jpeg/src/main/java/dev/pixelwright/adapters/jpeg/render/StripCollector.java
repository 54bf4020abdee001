package dev.pixelwright.adapters.jpeg.render;

import dev.pixelwright.adapters.jpeg.picture.Picture;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Puts strips of planes together to strips of a picture, however far one plane is ahead of another. */
final class StripCollector {

    private final List<Deque<Plane>> waiting = new ArrayList<>();
    private final int span;
    private final Consumer<Picture> pictures;

    StripCollector(int planes, int span, Consumer<Picture> pictures) {
        for (int i = 0; i < planes; i++) {
            waiting.add(new ArrayDeque<>());
        }
        this.span = span;
        this.pictures = pictures;
    }

    /** The next strip of plane {@code index} is there. */
    void add(int index, Plane strip) {
        waiting.get(index).addLast(strip);
        if (waiting.stream().noneMatch(Deque::isEmpty)) {
            pictures.accept(new Picture(waiting.stream().map(Deque::removeFirst).toList(), span));
        }
    }
}
