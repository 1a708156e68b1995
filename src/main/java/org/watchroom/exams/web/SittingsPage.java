package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.exams.SittingFacts;
import org.watchroom.exams.Sittings;

/** All sittings, newest first. */
@Named
@RequestScoped
public class SittingsPage {

    @Inject
    private Sittings sittings;

    private List<SittingFacts> rows;

    public List<SittingFacts> getRows() {
        if (rows == null) {
            rows = sittings.all();
        }
        return rows;
    }
}
