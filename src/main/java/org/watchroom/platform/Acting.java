package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Runs work on behalf of somebody where no request brought them in: the product itself (demo data, sweepers), or a demo
 * person whose deeds go through the same use cases as everybody's.
 */
@ApplicationScoped
public class Acting {

    @Inject
    private Instance<RequestContextController> requestContext;

    @Inject
    private Caller caller;

    public void asSystem(Runnable work) {
        within(() -> {
            boolean before = caller.isSystem();
            caller.isSystem(true);
            try {
                work.run();
            } finally {
                caller.isSystem(before);
            }
        });
    }

    public void as(long personId, Runnable work) {
        within(() -> {
            Long before = caller.personIdOrNull();
            boolean systemBefore = caller.isSystem();
            caller.is(personId);
            try {
                work.run();
            } finally {
                if (before == null) {
                    caller.isNobody();
                } else {
                    caller.is(before);
                }
                caller.isSystem(systemBefore);
            }
        });
    }

    private void within(Runnable work) {
        RequestContextController controller = requestContext.get();
        boolean opened = controller.activate();
        try {
            work.run();
        } finally {
            if (opened) {
                controller.deactivate();
            }
        }
    }
}
