package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.exams.ExtraTime;
import org.watchroom.exams.ExtraTimes;
import org.watchroom.exams.SittingProgress;
import org.watchroom.exams.Sittings;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;

/** One sitting as it runs: who is where, and what came too late. */
@Named
@RequestScoped
public class SittingPage {

    @Inject
    private Sittings sittings;

    @Inject
    private ExtraTime extraTime;

    @Inject
    private CurrentUser user;

    private long id;
    private SittingProgress progress;
    private ExtraTimes extra;

    public void load() {
        progress = sittings.progress(id);
        extra = extraTime.of(id);
    }

    public SittingProgress getProgress() {
        return progress;
    }

    public ExtraTimes getExtra() {
        return extra;
    }

    public boolean isGrantor() {
        return user.may(Permission.GRANT_EXTRA_TIME) && !extra.over();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
