package org.watchroom.drills.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.watchroom.drills.Receipt;

/** Says that a sheet is signed and kept. */
public class SignedReceipt {
    public final long id;
    public final String key;
    public final BigDecimal points;
    public final BigDecimal passMark;
    public final String verdict;
    public final List<String> causes;
    public final Instant signedAt;

    SignedReceipt(Receipt receipt) {
        id = receipt.id();
        key = receipt.key();
        points = receipt.points();
        passMark = receipt.passMark();
        verdict = receipt.passed() ? "PASSED" : "FAILED";
        causes = receipt.causes();
        signedAt = receipt.signedAt();
    }
}
