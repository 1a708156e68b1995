package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.exams.BlueprintCompiler;
import org.watchroom.exams.BlueprintReport;

/** What the compiler says of a blueprint, asked once for a page. */
@Named
@RequestScoped
public class BlueprintReportPage {

    @Inject
    private BlueprintCompiler compiler;

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
}
