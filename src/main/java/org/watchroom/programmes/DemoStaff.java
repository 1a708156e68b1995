package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.watchroom.people.Directory;
import org.watchroom.platform.Acting;

/** The administrator and the instructor of the demo at work. */
@ApplicationScoped
class DemoStaff {

    @Inject
    private Directory directory;

    @Inject
    private Acting acting;

    void administrates(Runnable work) {
        acting.as(directory.bySignInName("admin").orElseThrow(), work);
    }

    void instructs(Runnable work) {
        acting.as(directory.bySignInName("instructor").orElseThrow(), work);
    }

    long instructor() {
        return directory.bySignInName("instructor").orElseThrow();
    }
}
