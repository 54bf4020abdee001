package dev.pixelwright.adapters.rest.job;

import org.eclipse.jetty.util.component.LifeCycle;

/** Ends the event streams when the server begins to stop, which else would wait for them to end by themselves. */
public record EndOfStreams(EventStreams streams) implements LifeCycle.Listener {

    @Override
    public void lifeCycleStopping(LifeCycle server) {
        streams.close();
    }
}
