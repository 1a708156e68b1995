package org.watchroom.exams.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is missing where costs on the national examination: the weight of the standard × the share that was not earned. */
public final class Lost {

    private static final int DECIMALS = 1;
    private static final int EXACT = 10;

    private Lost() {}

    /**
     * @param weight per cent that the standard gives
     * @param earned of what was possible
     * @param possible more than none
     * @return points of 100, rounded half up to one decimal
     */
    public static BigDecimal points(BigDecimal weight, BigDecimal earned, BigDecimal possible) {
        BigDecimal missing = BigDecimal.ONE.subtract(earned.divide(possible, EXACT, RoundingMode.HALF_UP));
        return weight.multiply(missing).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
