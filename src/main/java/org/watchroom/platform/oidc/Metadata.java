package org.watchroom.platform.oidc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0 §3).
 *
 * @param secretInBody whether it takes the client's secret only within the form, not as Basic authentication
 */
record Metadata(String issuer, URI authorization, URI token, URI keys, boolean secretInBody) {

    static URI address(String issuer) {
        return safe(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
    }

    /** @throws Unusable when it speaks for another issuer, or over a way on which others could read along */
    static Metadata of(String issuer, JsonObject told) {
        if (!issuer.equals(told.getString("issuer", ""))) {
            throw new Unusable("the issuer that it names is " + told.getString("issuer", "none"));
        }
        return new Metadata(
                issuer,
                safe(told.getString("authorization_endpoint", "")),
                safe(told.getString("token_endpoint", "")),
                safe(told.getString("jwks_uri", "")),
                isOnlyInBody(told.getJsonArray("token_endpoint_auth_methods_supported")));
    }

    private static boolean isOnlyInBody(JsonArray methods) {
        return methods != null
                && !methods.getValuesAs(JsonString::getString).contains("client_secret_basic")
                && methods.getValuesAs(JsonString::getString).contains("client_secret_post");
    }

    /** Only TLS, save on this very machine. */
    private static URI safe(String address) {
        try {
            URI uri = URI.create(address);
            boolean tls = "https".equals(uri.getScheme());
            boolean here = "http".equals(uri.getScheme())
                    && InetAddress.getByName(uri.getHost()).isLoopbackAddress();
            if (uri.getHost() == null || !tls && !here) {
                throw new Unusable("an address is not https: " + address);
            }
            return uri;
        } catch (IllegalArgumentException | UnknownHostException e) {
            throw new Unusable("an address cannot be read: " + address);
        }
    }
}
