package org.watchroom.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * The product's use cases without a server: the same beans, interceptors and entities on the real database. Pages and
 * REST resources stay outside.
 */
public final class House {

    private static WeldContainer container;
    private static EntityManagerFactory persistence;

    private House() {}

    static synchronized void open() {
        if (container != null) {
            return;
        }
        TestDatabase.get();
        keepDataApart();
        persistence = Persistence.createEntityManagerFactory(
                "watchroom",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", Statements.counted(TestDatabase.get()),
                        "eclipselink.weaving", "false"));
        Weld weld = new Weld()
                .disableDiscovery()
                .addBeanClasses(
                        TestTransactions.class,
                        TestTransactions.OfTheirOwn.class,
                        TestEntityManager.class,
                        TestPool.class);
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.watchroom")) {
            if (belongs(found)) {
                weld.addBeanClass(found.reflect());
            }
        }
        weld.enableInterceptors(TestTransactions.class, TestTransactions.OfTheirOwn.class);
        container = weld.initialize();
        Runtime.getRuntime().addShutdownHook(new Thread(container::shutdown));
    }

    /** Keys and uploads of the tests stay in the build folder. */
    private static void keepDataApart() {
        if (System.getProperty("watchroom.data") == null) {
            System.setProperty(
                    "watchroom.data", TestDatabase.folder().toAbsolutePath().toString());
        }
    }

    static EntityManager newEntityManager() {
        return persistence.createEntityManager();
    }

    /** A bean of the product. */
    public static <T> T bean(Class<T> type) {
        open();
        return CDI.current().select(type).get();
    }

    private static boolean belongs(JavaClass found) {
        String name = found.getPackageName();
        return !name.matches(".*\\.(web|rest|launcher)(\\..*)?")
                && !found.getName().equals("org.watchroom.platform.Database")
                && !found.getName().equals("org.watchroom.platform.Startup")
                && !found.isAnnotatedWith(jakarta.persistence.Entity.class)
                && !found.isAnonymousClass()
                && !found.isInterface();
    }
}
