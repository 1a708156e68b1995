package org.watchroom.platform;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;

/**
 * A deed as the action log names it: the use case, and the ids that it was about. Texts and files are left out, since
 * they may hold personal data; a reason is given for this log.
 *
 * @param name such as {@code CertificateIssuing.issue}
 * @param subject the numbers among the arguments, in their order
 * @param about the person whom the argument {@code personId} names, or null
 * @param reason the {@link Reason} among them, or null
 */
record Deed(String name, String subject, Long about, String reason) {

    private static final String PERSON = "personId";

    static Deed of(InvocationContext call) {
        String subject = Arrays.stream(call.getParameters())
                .filter(Number.class::isInstance)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        String reason = Arrays.stream(call.getParameters())
                .filter(Reason.class::isInstance)
                .map(it -> ((Reason) it).text())
                .findFirst()
                .orElse(null);
        return new Deed(
                call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName(),
                subject,
                person(call),
                reason);
    }

    private static Long person(InvocationContext call) {
        Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (call.getParameters()[i] instanceof Long id
                    && parameters[i].getName().equals(PERSON)) {
                return id;
            }
        }
        return null;
    }

    static boolean isDeed(Permits permits) {
        return permits != null && Arrays.stream(permits.value()).anyMatch(Permission::isDeed);
    }
}
