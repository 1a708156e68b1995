package org.watchroom.platform.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks ID tokens (OpenID Connect Core 1.0 §3.1.3.7): signed by a key that the provider publishes, made by it, for us, for
 * this very question, and not expired. Clocks may differ by a minute. A key that is not known yet is looked for once
 * more, so keys may change at any time; what is not signed with a key pair is never taken.
 */
class IdTokens {

    private static final Set<JWSAlgorithm> SIGNED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Metadata provider;
    private final String clientId;
    private final Clock clock;
    private final JWKSource<SecurityContext> keys;

    IdTokens(Metadata provider, String clientId, Clock clock) {
        this.provider = provider;
        this.clientId = clientId;
        this.clock = clock;
        int patience = (int) Exchange.PATIENCE.toMillis();
        try {
            keys = JWKSourceBuilder.create(
                            provider.keys().toURL(),
                            new DefaultResourceRetriever(patience, patience, Exchange.MOST_BYTES))
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new Unusable("its keys have no address", e);
        }
    }

    /** @throws BadJOSEException when it is not to be believed */
    JWTClaimsSet check(String token, String nonce) throws BadJOSEException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED, keys));
        processor.setJWTClaimsSetVerifier(new Claims(nonce));
        try {
            JWTClaimsSet claims = processor.process(token, null);
            checkParty(claims);
            return claims;
        } catch (ParseException e) {
            throw new BadJOSEException("it cannot be read", e);
        } catch (JOSEException e) {
            throw new Unusable("its keys cannot be had", e);
        }
    }

    private void checkParty(JWTClaimsSet claims) throws BadJOSEException, ParseException {
        String party = claims.getStringClaim("azp");
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(clientId)) {
            throw new BadJOSEException("it was made for " + party);
        }
    }

    private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        Claims(String nonce) {
            super(
                    Collections.singleton(clientId),
                    new JWTClaimsSet.Builder()
                            .issuer(provider.issuer())
                            .claim("nonce", nonce)
                            .build(),
                    new HashSet<>(List.of("sub", "exp", "iat")),
                    Collections.emptySet());
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
