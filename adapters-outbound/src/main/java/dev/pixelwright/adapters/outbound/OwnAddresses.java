package dev.pixelwright.adapters.outbound;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** Which addresses are our own, public ones among them: what listens there for the house is not for whoever names an address. */
@FunctionalInterface
interface OwnAddresses {

    boolean contain(InetAddress address);

    /** Asked anew each time, because addresses come and go. One that cannot be told is taken for our own. */
    static boolean areOfThisMachine(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }
}
