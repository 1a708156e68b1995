package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.watchroom.platform.DemoPart;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;

/** The demo's national results: 16 of 74 hold the national certificate. Certificates of our own are left to the reader. */
@ApplicationScoped
class DemoNationalResults implements DemoPart {

    @Inject
    private NationalResults results;

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
            NationalPreview taken = results.record(file, cohort);
            if (!taken.faulty().isEmpty()) {
                throw new IllegalStateException("Faulty rows in the demo: " + taken.faulty());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
