package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.exams.SittingProgress;
import org.watchroom.exams.Sittings;

/** One sitting as it runs: who is where, and what came too late. */
@Named
@RequestScoped
public class SittingPage {

    @Inject
    private Sittings sittings;

    private long id;
    private SittingProgress progress;

    public void load() {
        progress = sittings.progress(id);
    }

    public SittingProgress getProgress() {
        return progress;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
