package org.watchroom.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionalException;
import java.util.Arrays;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/** Checks {@link Permits} before the transaction begins, and logs what was refused. */
@Interceptor
@Permits
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class PermitsInterceptor {

    @Inject
    private Caller caller;

    @Inject
    private ActionLog log;

    @AroundInvoke
    public Object check(InvocationContext call) throws Exception {
        Permits permits = call.getMethod().getAnnotation(Permits.class);
        if (permits == null) {
            throw new IllegalStateException("No @Permits on " + call.getMethod());
        }
        if (Arrays.stream(permits.value()).noneMatch(caller::may)) {
            Refused refusal = caller.isSignedIn()
                    ? new Refused(Refused.Kind.FORBIDDEN, "platform.forbidden")
                    : new Refused(Refused.Kind.SIGNED_OUT, "platform.signed-out");
            log.refused(Deed.of(call), refusal.key());
            throw refusal;
        }
        try {
            return call.proceed();
        } catch (Refused refusal) {
            if (Deed.isDeed(permits)) {
                log.refused(Deed.of(call), refusal.key());
            }
            throw refusal;
        } catch (TransactionalException broken) {
            // by this name Jersey answers it itself, and nobody learns a reference number
            throw new IllegalStateException("the transaction of " + call.getMethod() + " broke", broken);
        }
    }
}
