package dev.pixelwright.examples.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The gallery on port 8080 with nothing installed: it forgets everything when it ends. */
public final class TryIt {

    private TryIt() {}

    /** Takes the folder of the database, or a temporary one. */
    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("gallery-");
        Servers servers = new Servers(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        servers.startGallery(8080);
        System.out.println("Send a picture:  curl -sS -F file=@photo.jpg http://localhost:8080/pictures");
        System.out.println("See it in small: http://localhost:8080/pictures/ID/thumbnail");
    }
}
