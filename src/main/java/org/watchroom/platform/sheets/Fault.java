package org.watchroom.platform.sheets;

import java.util.List;

/**
 * Why a cell cannot be taken.
 *
 * @param column the name of its column
 * @param value what stands there, hidden characters made visible
 * @param key the text key of the reason and of how to mend it
 * @param arguments what the text fills in
 */
public record Fault(String column, String value, String key, List<Object> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }
}
