package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.watchroom.exams.model.AccessCode;
import org.watchroom.exams.model.Sitting;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/** The rules of the room of a sitting: seats, full screen, access code. They hold for papers that are begun afterwards. */
@ApplicationScoped
@Transactional
public class RoomRules {

    /** Most papers that may be open at once. */
    public static final int MOST_SEATS = Sitting.MOST_SEATS;

    @Inject
    private SittingRepository sittings;

    /** @throws Refused {@code exams.sitting.absent} */
    @Permits(Permission.SEE_EXAMS)
    public RoomFacts of(long sittingId) {
        Sitting sitting = sittings.get(sittingId);
        return new RoomFacts(
                sitting.titleZh(),
                sitting.titleEn(),
                sitting.seats(),
                sitting.asksForFullScreen(),
                sitting.asksForCode());
    }

    /**
     * @param seats papers that may be open at once, 1 to 5,000, or null for any number
     * @throws Refused {@code exams.sitting.absent}, {@code exams.rules.seats}
     */
    @Permits(Permission.INVIGILATE)
    public void rule(long sittingId, Integer seats, boolean fullScreen) {
        sittings.get(sittingId).ruleRoom(seats, fullScreen);
    }

    /**
     * Asks for a new access code from now on. Whoever gave the former one, and whoever is writing, stays admitted.
     *
     * @return the code, which can be read this once: only its hash is kept
     */
    @Permits(Permission.INVIGILATE)
    public String renewCode(long sittingId) {
        AccessCode code = AccessCode.made();
        sittings.get(sittingId).askFor(code);
        return code.text();
    }

    /** Asks for no access code any more. */
    @Permits(Permission.INVIGILATE)
    public void dropCode(long sittingId) {
        sittings.get(sittingId).askFor(null);
    }
}
