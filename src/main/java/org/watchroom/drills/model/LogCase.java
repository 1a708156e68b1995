package org.watchroom.drills.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * A shift to be written down: what happened, and the fields of the form.
 *
 * @param form DUTY for the duty log (值班记录), FAULT for the fault log (故障维修记录)
 * @param fields at least one
 */
public record LogCase(String code, String form, Bilingual title, Bilingual story, List<LogField> fields) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public LogCase {
        fields = List.copyOf(fields);
    }

    /**
     * Every field counts the same, one that is right in part by half.
     *
     * @param answers by the name of the field
     * @return 0.00 to 100.00, rounded half up
     */
    public BigDecimal points(Map<String, String> answers) {
        BigDecimal earned = fields.stream()
                .map(field -> field.mark(answers.get(field.name())).of(BigDecimal.ONE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return earned.multiply(HUNDRED).divide(BigDecimal.valueOf(fields.size()), 2, RoundingMode.HALF_UP);
    }
}
