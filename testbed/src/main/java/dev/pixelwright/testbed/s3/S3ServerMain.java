package dev.pixelwright.testbed.s3;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs an {@link S3Server} as a process of its own, which can be killed. */
public final class S3ServerMain {

    private static final int FIXED_ARGUMENTS = 4;

    private S3ServerMain() {}

    /**
     * Prints the endpoint as one line as soon as it answers, and stays.
     *
     * @param args the port (0 for a free one), the folder, the access key, the secret key, and the names of buckets to make
     */
    public static void main(String[] args) throws InterruptedException {
        if (args.length < FIXED_ARGUMENTS) {
            System.err.println("Usage: S3ServerMain PORT FOLDER ACCESS_KEY SECRET_KEY [BUCKET...]");
            System.exit(2);
        }
        List<String> buckets = Arrays.asList(args).subList(FIXED_ARGUMENTS, args.length);
        S3Keys keys = new S3Keys(args[2], args[3]);
        try (S3Server server = S3Server.inFolder(Path.of(args[1]), Integer.parseInt(args[0]), keys, buckets)) {
            System.out.println(server.endpoint());
            new CountDownLatch(1).await();
        }
    }
}
