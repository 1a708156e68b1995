package org.watchroom.platform;

import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;

/**
 * A deed as the action log names it: the use case, and the ids that it was about. Texts and files are left out, since
 * they may hold personal data.
 *
 * @param name such as {@code CertificateIssuing.issue}
 * @param subject the numeric ids among the arguments, in their order
 */
record Deed(String name, String subject) {

    static Deed of(InvocationContext call) {
        String subject = Arrays.stream(call.getParameters())
                .filter(Number.class::isInstance)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return new Deed(
                call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName(),
                subject);
    }

    static boolean isDeed(Permits permits) {
        return permits != null && Arrays.stream(permits.value()).anyMatch(Permission::isDeed);
    }
}
