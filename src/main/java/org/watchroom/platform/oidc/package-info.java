/**
 * The identity provider of the house, where one is configured: OpenID Connect Core 1.0, authorization code flow with PKCE
 * (RFC 7636), state and nonce. It says who somebody is there; who that is here, and whether they may come in, is not known
 * to it.
 */
package org.watchroom.platform.oidc;
