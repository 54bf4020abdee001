package dev.pixelwright.examples.house;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.image.Image;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts a house store and keeps a picture and its thumbnail there. */
public final class HouseStoreDemo {

    private static final UserId ME = new UserId(1);

    private HouseStoreDemo() {}

    /** Takes a picture, and the folder that the store has its objects in. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("Usage: in-house-store PICTURE FOLDER");
            System.exit(2);
        }
        String token = "let-me-in";
        try (HouseServer house = HouseServer.start(Path.of(arguments[1]), token)) {
            keep(Path.of(arguments[0]), house.address(), token, System.out);
        }
    }

    /** Uploads {@code picture}, makes a thumbnail of it, and tells {@code said} what the store at {@code address} then holds. */
    static void keep(Path picture, URI address, String token, PrintStream said) throws IOException {
        HouseBlobStore store = new HouseBlobStore(address, token);
        try (Pixelwright pixelwright =
                Pixelwright.builder(new Java2dEngine()).store(store).build()) {
            String name = picture.getFileName().toString();
            Image image = pixelwright.upload(ME, name, Files.readAllBytes(picture));
            Derivative small = pixelwright.transform(ME, image.id(), "resize:320x320/jpeg:q=82");
            said.printf("%s of %s%n", small.size(), picture);
            store.list(key ->
                    said.printf("%s: %d bytes%n", key.value(), store.size(key).orElse(0)));
        }
    }
}
