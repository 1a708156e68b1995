package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The configuration, by the names that README promises. Each name is also an environment variable. */
@ApplicationScoped
public class Settings {

    private static final int LONGEST_NODE = 80;

    private final Config config = ConfigProvider.getConfig();

    /** Where uploads, keys and the embedded database live. */
    public Path data() {
        return text("watchroom.data")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".watchroom"));
    }

    public boolean demo() {
        return text("watchroom.demo").map(Boolean::parseBoolean).orElse(false);
    }

    /** The address that QR codes, links and mails carry, without a slash at its end. Never taken from a request. */
    public String publicUrl() {
        return text("watchroom.public.url")
                .orElseGet(() -> "http://" + text("watchroom.http.host").orElse("127.0.0.1") + ":"
                        + text("watchroom.http.port").orElse("8080"))
                .replaceAll("/+$", "");
    }

    /** Tells this server from others on the same database, and is the same after a restart. At most 80 characters. */
    public String node() {
        String port = ":" + text("watchroom.http.port").orElse("8080");
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return host.substring(0, Math.min(host.length(), LONGEST_NODE - port.length())) + port;
    }

    /** A setting that may be absent; blank counts as absent. */
    public Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
