package org.watchroom.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Stands in for the container's pool: within a transaction it lends that one's connection, outside a connection of its own. */
@ApplicationScoped
public class TestPool {

    @Produces
    public DataSource pool() {
        DataSource source = Statements.counted(TestDatabase.get());
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    EntityManager open = TestTransactions.current();
                    if (open != null && method.getName().equals("getConnection")) {
                        return lent(open.unwrap(Connection.class));
                    }
                    return called(() -> method.invoke(source, arguments));
                });
    }

    private static Connection lent(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : called(() -> method.invoke(connection, arguments)));
    }

    private static Object called(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @FunctionalInterface
    private interface Call {
        Object make() throws IllegalAccessException, InvocationTargetException, SQLException;
    }
}
