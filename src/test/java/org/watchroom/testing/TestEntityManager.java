package org.watchroom.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Stands in for the container's entity manager: one for each transaction, as {@link TestTransactions} opens them. */
@ApplicationScoped
public class TestEntityManager {

    @Produces
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    EntityManager open = TestTransactions.current();
                    boolean own = open == null;
                    EntityManager used = own ? House.newEntityManager() : open;
                    try {
                        return method.invoke(used, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
