package org.watchroom.exams;

import java.math.BigDecimal;
import org.watchroom.exams.model.BlueprintCell;
import org.watchroom.questions.BankItem;

/** So many questions of one part of the bank, as a mock examination asks them. */
public final class MockCell {

    private final BlueprintCell cell;

    MockCell(BlueprintCell cell) {
        this.cell = cell;
    }

    /** Whether the mock would draw that question here. */
    public boolean fits(BankItem item) {
        return cell.fits(BankShelf.candidate(item));
    }

    public String function() {
        return cell.function();
    }

    public int count() {
        return cell.count();
    }

    /** Points of each question. */
    public BigDecimal points() {
        return cell.points();
    }
}
