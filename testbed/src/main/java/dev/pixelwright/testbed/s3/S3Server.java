package dev.pixelwright.testbed.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** An S3 server on loopback that checks signatures. Keeps its objects in memory or in a folder. */
public final class S3Server implements AutoCloseable {

    /** Under this name a bucket is also found in front of the host name, as {@code bucket.localhost}. */
    public static final String VIRTUAL_HOST = "localhost";

    private final S3Keys keys;
    private final BlobStore objects;
    private final S3Proxy server;

    private S3Server(BlobStore objects, int port, S3Keys keys) {
        this.keys = keys;
        this.objects = objects;
        this.server = S3Proxy.builder()
                .blobStore(objects)
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, keys.accessKey(), keys.secretKey())
                .virtualHost(VIRTUAL_HOST)
                .build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The S3 server does not start", e);
        }
    }

    /** A server on a free port that forgets everything when it is closed. */
    public static S3Server inMemory(String... buckets) {
        return new S3Server(new TransientNio2BlobStore(), 0, S3Keys.forTests()).with(List.of(buckets));
    }

    /**
     * A server that keeps its objects in a folder, which is made if need be, and gives out again what is there.
     *
     * @param port 0 for a free one
     */
    public static S3Server inFolder(Path folder, int port, S3Keys keys, List<String> buckets) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException("The folder of the S3 server cannot be made", e);
        }
        return new S3Server(new FilesystemNio2BlobStore(folder.toString()), port, keys).with(buckets);
    }

    /** Where it answers, without a path. Under any other host name it takes that name for a bucket. */
    public URI endpoint() {
        return URI.create("http://" + VIRTUAL_HOST + ":" + server.getPort());
    }

    public S3Keys keys() {
        return keys;
    }

    /** Makes a bucket; does nothing when there is one of this name. */
    public void createBucket(String name) {
        if (!objects.containerExists(name)) {
            objects.createContainer(name);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The S3 server does not stop", e);
        }
        objects.close();
    }

    private S3Server with(List<String> buckets) {
        buckets.forEach(this::createBucket);
        return this;
    }
}
