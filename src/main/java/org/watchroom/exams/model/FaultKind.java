package org.watchroom.exams.model;

import org.watchroom.kernel.Refused;

/** What can be wrong with a question. */
public enum FaultKind {
    KEY,
    WORDING,
    PICTURE,
    BASIS,
    OTHER;

    /** @throws Refused {@code exams.fault.kind} */
    public static FaultKind of(String name) {
        for (FaultKind kind : values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw Refused.input("exams.fault.kind");
    }
}
