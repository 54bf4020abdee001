package dev.pixelwright.adapters.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks where a host is. */
interface Resolver {

    /** All its addresses, at least one. */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
