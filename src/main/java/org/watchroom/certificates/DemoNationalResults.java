package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.watchroom.platform.DemoPart;
import org.watchroom.platform.sheets.FaultyRow;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;

/** The demo's national results: 16 of 74 hold the national certificate. Certificates of our own are left to the reader. */
@ApplicationScoped
class DemoNationalResults implements DemoPart {

    @Inject
    private NationalImport imports;

    @Inject
    private Cohorts cohorts;

    @Override
    public int order() {
        return 140;
    }

    @Override
    public String name() {
        return "national-results";
    }

    @Override
    public void load() {
        Long cohort = cohorts.all().stream().findFirst().map(CohortFacts::id).orElse(null);
        try (InputStream file = DemoNationalResults.class.getResourceAsStream("/db/demo/national-results.xlsx")) {
            List<FaultyRow> left = imports.importFrom(cohort, file);
            if (!left.isEmpty()) {
                throw new IllegalStateException("Faulty rows in the demo: " + left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
