package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.exams.BlueprintCompiler;
import org.watchroom.exams.BlueprintReport;
import org.watchroom.platform.web.PageTexts;

/** What the compiler says of a blueprint, in words. */
@Named
@RequestScoped
public class BlueprintReportPage {

    @Inject
    private BlueprintCompiler compiler;

    @Inject
    private PageTexts texts;

    private Long id;
    private BlueprintReport report;

    /** @param blueprint its id; the same for the whole request */
    public BlueprintReport of(long blueprint) {
        if (report == null || id != blueprint) {
            id = blueprint;
            report = compiler.compile(blueprint);
        }
        return report;
    }

    /** Why it cannot be published. */
    public List<String> reasons(long blueprint) {
        return of(blueprint).reasons().stream()
                .map(it -> texts.of(it.key(), it.arguments().toArray()))
                .toList();
    }
}
