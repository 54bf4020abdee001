package dev.pixelwright.adapters.rest.connection;

import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;

/**
 * Lets bodies arrive before a thread is given to their request. Resources read by waiting, so that each slow sender would
 * else hold one of the few threads: of JSON all is awaited, and of a form its beginning, which is all that a sender who
 * drips ever gets to send.
 *
 * <p>What will be refused by its headers alone is not awaited: a body declared too large, and a form that comes without
 * any credential.
 */
public final class EarlyBodies {

    private static final String JSON = "application/json";
    private static final String FIELDS = "application/x-www-form-urlencoded";
    private static final String FORM = "multipart/form-data";
    private static final String BOUNDARY = "boundary=";

    // Each arrival counts as so many bytes more, because it keeps a buffer of the connection in memory.
    private static final int PER_ARRIVAL = 1024;
    private static final int ARRIVALS = 128;
    private static final int FORM_BEGINNING = 64 * 1024;

    private EarlyBodies() {}

    /**
     * The handler of JSON, and of the fields of a form, which the framework reads before it looks for a resource. Both have at
     * most {@code mostBytes}; a body that turns out to have more is 413.
     */
    public static Handler.Singleton ofJsonAndFields(int mostBytes) {
        EagerContentHandler handler = new EagerContentHandler(
                new RetainedContentLoaderFactory(mostBytes + (long) ARRIVALS * PER_ARRIVAL, PER_ARRIVAL, true));
        // Fields however many are declared: the framework waits for the first of them before anybody looks at their
        // length.
        handler.include(request -> type(request).startsWith(FIELDS)
                || (type(request).startsWith(JSON) && request.getLength() <= mostBytes));
        return handler;
    }

    /** The handler of forms, which have at most {@code mostBytes}. */
    public static Handler.Singleton ofForms(long mostBytes) {
        EagerContentHandler handler =
                new EagerContentHandler(new RetainedContentLoaderFactory(FORM_BEGINNING, PER_ARRIVAL, false));
        handler.include(request -> type(request).startsWith(FORM)
                && type(request).contains(BOUNDARY)
                && request.getLength() <= mostBytes
                && mayBeKnown(request));
        return handler;
    }

    private static String type(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    private static boolean mayBeKnown(Request request) {
        return request.getHeaders().contains(HttpHeader.AUTHORIZATION)
                || request.getHeaders().contains(HttpHeader.COOKIE)
                || request.getHeaders().contains("X-API-Key");
    }
}
