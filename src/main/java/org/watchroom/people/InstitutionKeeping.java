package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.ControlRoom;
import org.watchroom.people.model.Institution;
import org.watchroom.people.model.InstitutionRepository;
import org.watchroom.people.model.RiskColour;
import org.watchroom.people.model.RiskRating;

/** Keeping institutions, their control rooms and what their risk is rated at. */
@ApplicationScoped
@Transactional
public class InstitutionKeeping {

    private static final int LONGEST_ROOM = 80;
    private static final int LONGEST_REASON = 200;
    private static final int MOST_ROOMS = 20;
    private static final int MOST_SHIFTS = 6;
    private static final int MOST_PEOPLE = 20;

    private static final LocalDate EARLIEST_RATING = LocalDate.of(2000, 1, 1);

    @Inject
    private InstitutionRepository institutions;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Adds one, without control rooms yet.
     *
     * @param beds 0 to 5,000
     * @return its id
     * @throws Refused {@code people.institution.…} for a field that cannot be taken, or a name that is there
     */
    @Permits(Permission.KEEP_PEOPLE)
    public long add(String name, String district, String kind, int beds) {
        InstitutionLine line = checked(name, district, kind, beds);
        Institution institution = new Institution(line.name(), line.district(), line.kind(), line.beds());
        institutions.add(institution);
        return institution.id();
    }

    /**
     * Changes what is kept of it.
     *
     * @param version of the detail that was looked at; refuses with {@code people.changed-meanwhile} when it is older
     */
    @Permits(Permission.KEEP_PEOPLE)
    public void change(long id, int version, String name, String district, String kind, int beds) {
        InstitutionLine line = checked(name, district, kind, beds);
        Institution institution = institutions.get(id);
        institution.refuseUnlessAt(version);
        institution.isNow(line.name(), line.district(), line.kind(), line.beds());
        institutions.add(institution);
    }

    /**
     * @param shifts a day, 1 to 6
     * @param people a shift, 1 to 20
     */
    @Permits(Permission.KEEP_PEOPLE)
    public void addRoom(long id, String name, boolean linkageControl, int shifts, int people) {
        Institution institution = institutions.get(id);
        if (institution.rooms().size() >= MOST_ROOMS) {
            throw new Refused("people.room.most", MOST_ROOMS);
        }
        institution.addRoom(roomName(name, shifts, people), linkageControl, shifts, people);
        institutions.add(institution);
    }

    /**
     * The same bounds as for a new room.
     *
     * @param seen as it was looked at; refuses with {@code people.changed-meanwhile} when it is no longer so
     */
    @Permits(Permission.KEEP_PEOPLE)
    public void changeRoom(
            long id, InstitutionDetail.Room seen, String name, boolean linkageControl, int shifts, int people) {
        Institution institution = institutions.get(id);
        ControlRoom room = institution.room(seen.id());
        if (!seen.equals(new InstitutionDetail.Room(
                room.id(), room.name(), room.linkageControl(), room.shiftsPerDay(), room.peoplePerShift()))) {
            throw new Refused("people.changed-meanwhile");
        }
        institution.changeRoom(seen.id(), roomName(name, shifts, people), linkageControl, shifts, people);
    }

    @Permits(Permission.KEEP_PEOPLE)
    public void removeRoom(long id, long roomId) {
        institutions.get(id).removeRoom(roomId);
    }

    /**
     * Writes down what the supervising authority rated the risk at. Earlier ratings stay.
     *
     * @param ratedOn the day of its decision, from 2000-01-01 to today
     * @param reason up to 200 characters
     * @throws Refused {@code people.risk.…}: {@code colour}, {@code date}, {@code reason}
     */
    @Permits(Permission.KEEP_PEOPLE)
    public void rate(long id, String colour, LocalDate ratedOn, String reason) {
        RiskColour rated =
                RiskColour.named(colour == null ? "" : colour).orElseThrow(() -> Refused.input("people.risk.colour"));
        if (ratedOn == null
                || ratedOn.isBefore(EARLIEST_RATING)
                || ratedOn.isAfter(LocalDate.now(clock.withZone(Directory.ZONE)))) {
            throw Refused.input("people.risk.date");
        }
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty() || given.codePointCount(0, given.length()) > LONGEST_REASON) {
            throw Refused.input("people.risk.reason", LONGEST_REASON);
        }
        institutions.add(new RiskRating(
                institutions.get(id).id(),
                rated,
                ratedOn,
                given,
                user.id(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private static String roomName(String name, int shifts, int people) {
        String given = RosterLine.plain(name == null ? "" : name);
        if (given.isEmpty() || given.codePointCount(0, given.length()) > LONGEST_ROOM) {
            throw Refused.input("people.room.name", LONGEST_ROOM);
        }
        if (shifts < 1 || shifts > MOST_SHIFTS || people < 1 || people > MOST_PEOPLE) {
            throw Refused.input("people.room.numbers", MOST_SHIFTS, MOST_PEOPLE);
        }
        return given;
    }

    private static InstitutionLine checked(String name, String district, String kind, int beds) {
        InstitutionLine line = new InstitutionLine(name, district, kind, beds);
        line.faults().stream().findFirst().ifPresent(fault -> {
            throw Refused.input(fault.key(), fault.arguments().toArray());
        });
        return line;
    }
}
