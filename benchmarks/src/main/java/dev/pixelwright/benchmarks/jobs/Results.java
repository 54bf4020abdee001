package dev.pixelwright.benchmarks.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.core.image.Size;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;

/** What the user finds in the end: every result fetched over HTTP and decoded by the JDK's reader. */
final class Results {

    private final Set<String> jobs = ConcurrentHashMap.newKeySet();
    private final Set<String> derivatives = ConcurrentHashMap.newKeySet();
    private final Set<String> contents = ConcurrentHashMap.newKeySet();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();

    /** Looks at one job, and at its result if it says that there is one. */
    void add(String id, JsonNode job, Size expected, Callable<byte[]> result) {
        jobs.add(id);
        String status = job.path("status").asText();
        if (!status.equals("completed")) {
            lost.add("job " + id + " is " + status);
            return;
        }
        derivatives.add(job.path("derivative").path("id").asText());
        try {
            byte[] bytes = result.call();
            contents.add(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            requireJpeg(bytes, expected);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (Exception e) {
            lost.add("the result of job " + id + ": " + e.getMessage());
        }
    }

    private static void requireJpeg(byte[] bytes, Size expected) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        boolean jpeg = bytes.length > 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
        if (!jpeg || picture == null) {
            throw new IOException("not a JPEG");
        }
        if (picture.getWidth() != expected.width() || picture.getHeight() != expected.height()) {
            throw new IOException(picture.getWidth() + "x" + picture.getHeight() + " instead of " + expected);
        }
    }

    /** How many different jobs were acknowledged. */
    int jobs() {
        return jobs.size();
    }

    /** How many different derivatives the jobs name. */
    int derivatives() {
        return derivatives.size();
    }

    /** How many different files were fetched. */
    int contents() {
        return contents.size();
    }

    /** What is missing, in words. */
    Queue<String> lost() {
        return lost;
    }
}
