package dev.pixelwright.adapters.rest.job;

import java.util.List;

/** What has happened from a point on, told once each and in order. Used by one thread at a time. */
public interface Story {

    /** What has happened since the last call. */
    Chapter next();

    /** What is new, and whether it is all there will ever be. */
    record Chapter(List<Telling> tellings, boolean last) {

        public Chapter {
            tellings = List.copyOf(tellings);
        }
    }

    /**
     * One thing that has happened.
     *
     * @param id by which a client resumes after it
     * @param data what is told of it, as JSON
     */
    record Telling(String id, String event, Object data) {}
}
