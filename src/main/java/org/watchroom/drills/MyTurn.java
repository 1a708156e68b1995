package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A trainee's turn at a station of a drill examination.
 *
 * @param passed null until the board is of one mind, and so are the points
 */
public record MyTurn(
        long id,
        String exam,
        String place,
        int stationNo,
        int groupNo,
        String sheetCode,
        String titleZh,
        String titleEn,
        Instant beginsAt,
        Boolean passed,
        BigDecimal points) {

    public boolean isSettled() {
        return passed != null;
    }
}
