package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watchroom.platform.Acting;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.DemoPart;
import org.watchroom.platform.sheets.FaultyRow;

/** The questions of the demo, imported from three sheets by the product itself, so that they are in use at once. */
@ApplicationScoped
public class DemoQuestions implements DemoPart {

    private static final List<String> SHEETS = List.of(
            "bank.xlsx", "bank-full-200.xlsx", "bank-level-4.xlsx", "procedures-and-figures.xlsx", "situations.xlsx");

    @Inject
    private QuestionImport imports;

    @Inject
    private Acting acting;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public void load() {
        acting.asSystem(() -> SHEETS.forEach(this::take));
    }

    private void take(String sheet) {
        List<FaultyRow> left = DemoFile.read("questions/" + sheet, imports::importFrom);
        if (!left.isEmpty()) {
            throw new IllegalStateException("The demo questions have faulty rows: " + left);
        }
    }
}
