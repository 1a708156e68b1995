package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.DemoPart;

/** The programme of the demo: level five, for care homes. */
@ApplicationScoped
public class DemoProgramme implements DemoPart {

    @Inject
    private Programmes programmes;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public void load() {
        DemoFile.read("programmes/programme.json", programmes::importFrom);
    }
}
