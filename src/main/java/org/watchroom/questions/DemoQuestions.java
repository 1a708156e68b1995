package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.watchroom.platform.Acting;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.DemoPart;

/** The questions of the demo, imported from a sheet by the product itself, so that they are in use at once. */
@ApplicationScoped
public class DemoQuestions implements DemoPart {

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
        acting.asSystem(this::take);
    }

    private void take() {
        String draft = DemoFile.read("questions/bank.xlsx", in -> imports.upload("bank.xlsx", in));
        ImportPreview preview = imports.preview(draft);
        if (!preview.faulty().isEmpty()) {
            throw new IllegalStateException("The demo questions have faulty rows: " + preview.faulty());
        }
        imports.take(draft);
    }
}
