package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.people.model.Person;
import org.watchroom.people.model.PersonRepository;

/** The register of people as a file. It holds no identity number in full; that it was taken stands in the action log. */
@ApplicationScoped
@Transactional
public class PeopleExport {

    @Inject
    private People people;

    @Inject
    private PersonRepository register;

    /**
     * Everybody whom {@link People#search} finds with these filters, by name.
     *
     * @param containing a part of the name or of the institution's; blank for any
     * @param institutionId {@code null} for any
     * @param role blank for any
     */
    @Permits(Permission.KEEP_PEOPLE)
    public List<ExportedPerson> export(String containing, Long institutionId, String role) {
        List<PersonLine> lines = people.all(containing, institutionId, role);
        Map<Long, Person> known = register
                .find(lines.stream().map(PersonLine::id).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, it -> it));
        return lines.stream().map(line -> exported(line, known.get(line.id()))).toList();
    }

    private static ExportedPerson exported(PersonLine line, Person person) {
        return new ExportedPerson(
                line,
                person.phone(),
                person.levelHeld(),
                person.education() == null ? null : person.education().name(),
                person.workYears());
    }

    /**
     * Somebody as the file has them. Fields may be {@code null} but for the line.
     *
     * @param education the name of the kind of education
     * @param workYears years of work
     */
    public record ExportedPerson(
            PersonLine line, String phone, String levelHeld, String education, Integer workYears) {}
}
