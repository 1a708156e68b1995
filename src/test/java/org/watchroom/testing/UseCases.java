package org.watchroom.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Marks a test of use cases on the real database: each test begins with empty tables. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(UseCases.Opened.class)
public @interface UseCases {

    /** Opens the house and empties its tables. */
    class Opened implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            House.open();
            TestDatabase.clean();
        }
    }
}
