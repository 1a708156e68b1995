package org.watchroom.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;

/** Network addresses of this machine: whether one is free, and how it is written. */
public final class Addresses {
    private Addresses() {}

    /** A TCP port of loopback that nobody listens on at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("launcher.port.none");
        }
    }

    /** Refuses, with the reason, when the server could not listen there. */
    static void mustBeFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new CannotStart("launcher.host.unknown", host);
        } catch (BindException e) {
            throw new CannotStart(reason(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT)), host, port);
        } catch (IOException e) {
            throw new CannotStart("launcher.port.taken", host, port);
        }
    }

    private static String reason(String message) {
        if (message.contains("permission")) {
            return "launcher.port.forbidden";
        }
        return message.contains("assign") ? "launcher.host.foreign" : "launcher.port.taken";
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** An address that a browser on this machine can open: a server on "every address" is reached by loopback. */
    static String reachable(String host) {
        return switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::", "0:0:0:0:0:0:0:0" -> "::1";
            default -> host;
        };
    }

    static String url(String host, int port) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + (port == 80 ? "" : ":" + port);
    }
}
