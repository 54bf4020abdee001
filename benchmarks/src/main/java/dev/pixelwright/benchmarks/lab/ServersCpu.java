package dev.pixelwright.benchmarks.lab;

/** CPU milliseconds of the servers that an installation stands on, which are not ours. */
public record ServersCpu(double postgres, double kafka, double s3) {

    public static final ServersCpu NONE = new ServersCpu(0, 0, 0);

    public ServersCpu plus(ServersCpu other) {
        return new ServersCpu(postgres + other.postgres, kafka + other.kafka, s3 + other.s3);
    }

    /** What was used since {@code earlier}. */
    public ServersCpu since(ServersCpu earlier) {
        return new ServersCpu(postgres - earlier.postgres, kafka - earlier.kafka, s3 - earlier.s3);
    }
}
