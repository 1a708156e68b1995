package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.watchroom.kernel.Role;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.DemoPart;

/** The institutions of the demo, and its staff: one administrator, one instructor. All are invented. */
@ApplicationScoped
public class DemoPeople implements DemoPart {

    @Inject
    private InstitutionImport institutions;

    @Inject
    private DemoAccounts accounts;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void load() {
        DemoFile.read("people/institutions.xlsx", institutions::importFrom);
        accounts.add("简明", "admin", Role.ADMINISTRATOR);
        accounts.add("高鸿远", "instructor", Role.INSTRUCTOR);
    }
}
