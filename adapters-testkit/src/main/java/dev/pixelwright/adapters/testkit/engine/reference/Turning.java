package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.geometry.Rotate;

/** Turns by any angle. */
final class Turning {

    private Turning() {}

    static RealPicture clockwise(RealPicture picture, Size canvas, Rotate rotate) {
        return rotate.isQuarterTurn()
                ? quarters(picture, canvas, (int) rotate.angle() / 90)
                : freely(picture, canvas, rotate);
    }

    private static RealPicture quarters(RealPicture picture, Size canvas, int quarters) {
        int right = picture.size.width() - 1;
        int bottom = picture.size.height() - 1;
        return RealPicture.drawn(canvas, (x, y) -> switch (quarters) {
            case 1 -> picture.at(y, bottom - x);
            case 2 -> picture.at(right - x, bottom - y);
            case 3 -> picture.at(right - y, x);
            default -> picture.at(x, y);
        });
    }

    // Each pixel of the canvas is turned back about the centre, and mixed of the four that surround it there.
    private static RealPicture freely(RealPicture picture, Size canvas, Rotate rotate) {
        double sin = Math.sin(Math.toRadians(rotate.angle()));
        double cos = Math.cos(Math.toRadians(rotate.angle()));
        double[] background = RealPicture.pixel(rotate.background());
        return RealPicture.drawn(canvas, (x, y) -> {
            double right = x + 0.5 - canvas.width() / 2.0;
            double down = y + 0.5 - canvas.height() / 2.0;
            double fromX = right * cos + down * sin + picture.size.width() / 2.0 - 0.5;
            double fromY = down * cos - right * sin + picture.size.height() / 2.0 - 0.5;
            Weighing weighing = new Weighing();
            for (int i = 0; i < 4; i++) {
                int column = (int) Math.floor(fromX) + i % 2;
                int row = (int) Math.floor(fromY) + i / 2;
                double weight = (1 - Math.abs(fromX - column)) * (1 - Math.abs(fromY - row));
                weighing.add(picture.holds(column, row) ? picture.at(column, row) : background, weight);
            }
            return weighing.sum();
        });
    }
}
