package org.watchroom.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.watchroom.kernel.Permits;

/** Writes each deed to the action log within the deed's own transaction, so that neither stands without the other. */
@Interceptor
@Permits
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class DeedInterceptor {

    @Inject
    private ActionLog log;

    @AroundInvoke
    public Object note(InvocationContext call) throws Exception {
        Object result = call.proceed();
        if (Deed.isDeed(call.getMethod().getAnnotation(Permits.class))) {
            log.done(Deed.of(call));
        }
        return result;
    }
}
