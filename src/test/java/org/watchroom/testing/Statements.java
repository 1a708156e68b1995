package org.watchroom.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Counts what the use cases ask of the database. */
public final class Statements {

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
                        return counted(method.invoke(inner, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
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
