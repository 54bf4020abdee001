package dev.pixelwright.adapters.models.file;

import dev.pixelwright.adapters.models.mesh.DepthMap;
import dev.pixelwright.adapters.models.mesh.DepthMesher;
import dev.pixelwright.adapters.models.mesh.Mesh;
import dev.pixelwright.adapters.models.mesh.MeshSettings;
import dev.pixelwright.adapters.models.picture.Pixels;
import dev.pixelwright.core.image.ImageFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Models to write, with real JPEG and PNG on them. */
final class Models {

    static final int WIDTH = 320;
    static final int HEIGHT = 200;

    private Models() {}

    static Model plain(int faces, double base) {
        return new Model(mesh(faces, base), Optional.empty());
    }

    static Model skinned(int faces, double base, ImageFormat format) throws IOException {
        return new Model(mesh(faces, base), Optional.of(skin(format)));
    }

    private static Mesh mesh(int faces, double base) {
        float[] depths = new float[WIDTH * HEIGHT];
        for (int i = 0; i < depths.length; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            depths[i] = (float) (0.5 + 0.3 * Math.sin(x / 9.0) * Math.cos(y / 7.0) + (x > y ? 0.2 : 0));
        }
        return DepthMesher.mesh(new DepthMap(WIDTH, HEIGHT, depths), new MeshSettings(faces, 0.3, base));
    }

    private static Skin skin(ImageFormat format) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        byte[] rgba = new byte[WIDTH * HEIGHT * Pixels.CHANNELS];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int red = i % WIDTH * 255 / (WIDTH - 1);
            int green = i / WIDTH * 255 / (HEIGHT - 1);
            int blue = 64;
            image.setRGB(i % WIDTH, i / WIDTH, red << 16 | green << 8 | blue);
            rgba[i * Pixels.CHANNELS] = (byte) red;
            rgba[i * Pixels.CHANNELS + 1] = (byte) green;
            rgba[i * Pixels.CHANNELS + 2] = (byte) blue;
            rgba[i * Pixels.CHANNELS + 3] = (byte) 255;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format.extension(), file);
        return new Skin(new Pixels(WIDTH, HEIGHT, rgba), file.toByteArray(), format);
    }

    static byte[] written(ModelWriter writer, Model model) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        writer.write(model, target);
        return target.toByteArray();
    }
}
