package org.watchroom.testing;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Stands in for the container's transactions: REQUIRED and REQUIRES_NEW, rollback on runtime exceptions. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class TestTransactions {

    private static final ThreadLocal<Deque<EntityManager>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);
    private static final ThreadLocal<Integer> MOST = ThreadLocal.withInitial(() -> 0);

    /** As many as this thread had open within each other at one time while it did that. */
    public static int most(Runnable deed) {
        MOST.set(0);
        deed.run();
        return MOST.get();
    }

    static EntityManager current() {
        return OPEN.get().peek();
    }

    @AroundInvoke
    public Object within(InvocationContext call) throws Exception {
        Transactional rule = rule(call);
        if (rule.value() == Transactional.TxType.NOT_SUPPORTED
                || current() != null && rule.value() != Transactional.TxType.REQUIRES_NEW) {
            return call.proceed();
        }
        EntityManager entityManager = House.newEntityManager();
        OPEN.get().push(entityManager);
        MOST.set(Math.max(MOST.get(), OPEN.get().size()));
        try {
            entityManager.getTransaction().begin();
            Object result = call.proceed();
            entityManager.getTransaction().commit();
            return result;
        } catch (Exception e) {
            end(entityManager, rule, e);
            throw e;
        } finally {
            OPEN.get().pop();
            entityManager.close();
        }
    }

    private static void end(EntityManager entityManager, Transactional rule, Exception thrown) {
        if (!entityManager.getTransaction().isActive()) {
            return;
        }
        boolean kept = !(thrown instanceof RuntimeException)
                || Arrays.stream(rule.dontRollbackOn()).anyMatch(type -> type.isInstance(thrown));
        if (kept) {
            entityManager.getTransaction().commit();
        } else {
            entityManager.getTransaction().rollback();
        }
    }

    private static Transactional rule(InvocationContext call) {
        Transactional onMethod = call.getMethod().getAnnotation(Transactional.class);
        return onMethod != null
                ? onMethod
                : call.getMethod().getDeclaringClass().getAnnotation(Transactional.class);
    }

    /** The kind of a transaction is part of the binding, so each kind that the product uses has its interceptor. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class OfTheirOwn extends TestTransactions {}
}
