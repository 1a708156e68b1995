package org.watchroom.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Counts what the use cases ask of the database; the clock, which asks every ten seconds, is left out. */
public final class Statements {

    private static final String OF_THE_CLOCK = "SELECT DATE_FORMAT(UTC_TIMESTAMP(6)";
    private static final AtomicLong EXECUTED = new AtomicLong();

    private Statements() {}

    /** How many statements were executed while the work ran. */
    public static long during(Runnable work) {
        long before = EXECUTED.get();
        work.run();
        return EXECUTED.get() - before;
    }

    static DataSource counted(DataSource source) {
        return counted(DataSource.class, source);
    }

    private static <T> T counted(Class<T> type, Object inner) {
        return type.cast(Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (inner instanceof Statement && method.getName().startsWith("execute")) {
                        EXECUTED.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(inner, arguments);
                        return isOfTheClock(arguments) ? result : counted(result);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static boolean isOfTheClock(Object[] arguments) {
        return arguments != null
                && arguments.length > 0
                && arguments[0] instanceof String sql
                && sql.startsWith(OF_THE_CLOCK);
    }

    private static Object counted(Object result) {
        if (result instanceof Connection) {
            return counted(Connection.class, result);
        }
        if (result instanceof PreparedStatement) {
            return counted(PreparedStatement.class, result);
        }
        return result instanceof Statement ? counted(Statement.class, result) : result;
    }
}
