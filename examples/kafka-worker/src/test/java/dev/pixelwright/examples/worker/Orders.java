package dev.pixelwright.examples.worker;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.transform.TransformationSyntax;
import java.io.IOException;

/** The other half, such as your web application: it takes orders and does none of them. */
final class Orders implements AutoCloseable {

    private final Cluster cluster;
    private final Pixelwright pixelwright;
    private final User customer;

    Orders(ClusterSettings settings) {
        cluster = new Cluster(settings);
        pixelwright = cluster.pixelwright().workers(0).build().start();
        customer = pixelwright
                .useCases()
                .accounts()
                .registerUser()
                .execute("customer", "customer@example.com", "correct horse battery");
    }

    /** Keeps a picture and orders a transformation of it. */
    JobId order(String filename, byte[] picture, String transformation) {
        Image image = pixelwright.upload(customer.id(), filename, picture);
        return pixelwright
                .useCases()
                .submitJob()
                .execute(customer.id(), image.id(), TransformationSyntax.parse(transformation))
                .job()
                .id();
    }

    Job find(JobId job) {
        return pixelwright.useCases().findJob().execute(customer.id(), job);
    }

    /** What a completed job has made. */
    byte[] result(JobId job) throws IOException {
        return pixelwright.read(
                pixelwright.useCases().findResult().execute(customer.id(), job).blob());
    }

    @Override
    public void close() {
        pixelwright.close();
        cluster.close();
    }
}
