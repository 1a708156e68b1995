package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.Education;
import org.watchroom.people.model.Person;
import org.watchroom.people.model.PersonRepository;
import org.watchroom.people.model.PersonSearchRepository;
import org.watchroom.people.model.Photo;
import org.watchroom.platform.AccountCache;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetRow;

/** Keeping the register: staff, what is known of people, their roles and photos. */
@ApplicationScoped
@Transactional
public class PeopleKeeping {

    private static final int MOST_YEARS = 60;
    private static final Set<String> LEVELS = Set.of("L5", "L4", "L3", "L2", "L1");

    @Inject
    private PersonRepository people;

    @Inject
    private PersonSearchRepository photos;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountCache cache;

    @Inject
    private CurrentUser user;

    /**
     * Adds somebody of the staff, who needs no identity number. Their first password comes from {@link SignInSlips}.
     *
     * @param roles at least one
     * @return the id
     * @throws Refused {@code people.person.…} for a field that cannot be taken, {@code people.roles.none}
     */
    @Permits(Permission.KEEP_PEOPLE)
    public long add(String name, String signInName, Collection<String> roles) {
        RosterLine line = line(name, null, null, signInName);
        refuse(line, Set.of(RosterLine.NAME, RosterLine.SIGN_IN_NAME));
        if (!line.hasOwnSignInName()) {
            throw Refused.input("people.person.sign-in-name-form");
        }
        if (!accounts.findBySignInNames(List.of(line.signInName())).isEmpty()) {
            throw new Refused("people.person.sign-in-name-taken");
        }
        Person person = new Person(line.name());
        people.add(List.of(person));
        accounts.add(new Account(person.id(), line.signInName(), named(roles)));
        return person.id();
    }

    /**
     * Changes what is kept of somebody. The identity stays.
     *
     * @param version of the detail that was looked at; refuses with {@code people.changed-meanwhile} when it is older
     * @param learning what the entry conditions ask
     */
    @Permits(Permission.KEEP_PEOPLE)
    public void change(
            long id, int version, String name, String phone, Long institutionId, String post, Learning learning) {
        Person person = people.get(id);
        person.refuseUnlessAt(version);
        RosterLine line = line(name, phone, post, null);
        refuse(line, Set.of(RosterLine.NAME));
        boolean hasPhone = !blank(phone);
        boolean hasPost = !blank(post);
        refuse(line, hasPhone ? Set.of(RosterLine.PHONE) : Set.of());
        refuse(line, hasPost ? Set.of(RosterLine.POST) : Set.of());
        if (hasPhone && people.findByPhone(List.of(line.phone())).stream().anyMatch(it -> it.id() != id)) {
            throw new Refused("people.person.phone-taken");
        }
        person.isWrittenDownAs(
                line.name(), hasPhone ? line.phone() : null, institutionId, hasPost ? line.post() : null);
        person.hasLearnt(learning.level(), learning.schooling(), learning.workYears());
    }

    /**
     * Gives somebody exactly these roles, from their next click on.
     *
     * @throws Refused {@code people.roles.none}; {@code people.roles.own} for whoever would take the administrator from
     *     themself; {@code people.account.absent}
     */
    @Permits(Permission.KEEP_PEOPLE)
    public void giveRoles(long id, Collection<String> roles) {
        Set<Role> wanted = named(roles);
        if (!user.isSystem() && user.id() == id && !wanted.contains(Role.ADMINISTRATOR)) {
            throw new Refused("people.roles.own");
        }
        accounts.get(id).hold(wanted);
        cache.forget(id);
    }

    /** Keeps a portrait, drawn anew. Refuses with {@code people.photo.…}. */
    @Permits(Permission.KEEP_PEOPLE)
    public void keepPhoto(long id, byte[] file) {
        photos.keepPhoto(people.get(id).id(), Photo.drawnAnew(file));
    }

    @Permits(Permission.KEEP_PEOPLE)
    public void removePhoto(long id) {
        photos.removePhoto(id);
    }

    private static EnumSet<Role> named(Collection<String> roles) {
        EnumSet<Role> named = EnumSet.noneOf(Role.class);
        for (String role : roles) {
            named.add(Arrays.stream(Role.values())
                    .filter(it -> it.name().equals(role))
                    .findFirst()
                    .orElseThrow(() -> Refused.input("people.roles.none")));
        }
        if (named.isEmpty()) {
            throw Refused.input("people.roles.none");
        }
        return named;
    }

    private static RosterLine line(String name, String phone, String post, String signInName) {
        Map<String, String> cells = Map.of(
                RosterLine.NAME, text(name),
                RosterLine.PHONE, text(phone),
                RosterLine.POST, text(post),
                RosterLine.SIGN_IN_NAME, text(signInName));
        return new RosterLine(new SheetRow(0, cells, List.of()), Map.of(), LocalDate.EPOCH);
    }

    private static void refuse(RosterLine line, Set<String> columns) {
        for (Fault fault : line.faults()) {
            if (columns.contains(fault.column())) {
                throw Refused.input(fault.key(), fault.arguments().toArray());
            }
        }
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    private static boolean blank(String given) {
        return given == null || given.isBlank();
    }

    /**
     * What the entry conditions ask; blank or {@code null} for what is not known.
     *
     * @param level {@code L5} to {@code L1}
     * @param education the name of one of {@link People#educations}
     * @param workYears 0 to 60
     */
    public record Learning(String level, String education, Integer workYears) {
        public Learning {
            level = blank(level) ? null : level;
            if (level != null && !LEVELS.contains(level)
                    || workYears != null && (workYears < 0 || workYears > MOST_YEARS)) {
                throw Refused.input("people.person.learning", MOST_YEARS);
            }
        }

        Education schooling() {
            return blank(education)
                    ? null
                    : Arrays.stream(Education.values())
                            .filter(it -> it.name().equals(education))
                            .findFirst()
                            .orElseThrow(() -> Refused.input("people.person.learning", MOST_YEARS));
        }
    }
}
