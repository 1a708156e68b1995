package org.watchroom.testing;

import java.time.LocalDate;

/** Identity numbers and phone numbers that are well formed and belong to nobody. */
public final class Invented {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Invented() {}

    /** A number of the place 990102, which no place has; somebody born in 1970 or soon after. */
    public static String identity(int number) {
        LocalDate born = LocalDate.of(1970, 1, 1).plusDays(number / 900);
        String digits = "990102" + born.toString().replace("-", "") + String.format("%03d", 1 + number % 900);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    public static String phone(int number) {
        return "199" + String.format("%08d", number);
    }
}
