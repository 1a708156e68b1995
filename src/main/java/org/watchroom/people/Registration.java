package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.Institution;
import org.watchroom.people.model.InstitutionRepository;
import org.watchroom.people.model.Person;
import org.watchroom.people.model.PersonRepository;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.SheetRow;

/** Taking people from a roster into the register, as trainees. */
@ApplicationScoped
@Transactional
public class Registration {

    /**
     * What a roster says of a person. The sign-in name may be left out: then it is the phone number. Level, education and
     * years of work are what the entry conditions ask; an empty cell says nothing of them.
     */
    public static final List<Column> COLUMNS = List.of(
            new Column(RosterLine.NAME, true, "姓名", "Name", "Full name", "学员姓名"),
            new Column(RosterLine.IDENTITY, true, "身份证号", "Identity number", "身份证号码", "公民身份号码", "ID number"),
            new Column(RosterLine.PHONE, true, "手机号", "Phone", "手机号码", "手机", "联系电话", "Phone number", "Mobile"),
            new Column(RosterLine.INSTITUTION, true, "单位", "Institution", "单位名称", "所在单位", "工作单位"),
            new Column(RosterLine.POST, true, "岗位", "Post", "职务", "Position"),
            new Column(RosterLine.SIGN_IN_NAME, false, "登录名", "Sign-in name", "用户名", "User name"),
            new Column(RosterLine.LEVEL, false, "现持等级", "Level held", "持证等级", "职业技能等级", "职业资格等级", "Present level")
                    .with("people.sheet.level"),
            new Column(RosterLine.EDUCATION, false, "学历", "Education", "文化程度", "最高学历", "Schooling")
                    .with("people.sheet.education"),
            new Column(
                            RosterLine.YEARS,
                            false,
                            "从业年限",
                            "Years of work",
                            "工作年限",
                            "从业年数",
                            "Work years",
                            "Years of experience")
                    .with("people.sheet.years"));

    @Inject
    private PersonRepository people;

    @Inject
    private AccountRepository accounts;

    @Inject
    private InstitutionRepository institutions;

    @Inject
    private IdentityVault vault;

    @Inject
    private Clock clock;

    /** Says of each row whether it can be taken, whom it is about, and what it would change. Changes nothing. */
    @Permits(Permission.SEE_COHORTS)
    public List<Examined> examine(List<SheetRow> rows) {
        List<RosterLine> lines = read(rows);
        RosterComparison comparison = comparison(lines);
        return lines.stream().map(comparison::examine).toList();
    }

    /**
     * Takes rows into the register: who is new gets an account as a trainee, without a password yet; who is known stays as
     * they are unless their changes are wanted.
     *
     * @param changes the numbers of the rows whose changes are taken over
     * @return the person by row number, in the order of the rows
     * @throws Refused {@code people.registration.meanwhile} when a row can no longer be taken; then none is
     */
    @Permits({Permission.RUN_COHORTS, Permission.KEEP_PEOPLE})
    public Map<Integer, Long> register(List<SheetRow> rows, Set<Integer> changes) {
        List<RosterLine> lines = read(rows);
        RosterComparison comparison = comparison(lines);
        Map<RosterLine, Examined> examined = new LinkedHashMap<>();
        lines.forEach(line -> examined.put(line, comparison.examine(line)));
        if (!examined.values().stream().allMatch(Examined::isGood)) {
            throw new Refused("people.registration.meanwhile");
        }
        Map<RosterLine, Person> result = new LinkedHashMap<>();
        Map<Long, Person> known = known(examined.values().stream().toList());
        Map<ByteBuffer, Person> added = added(examined);
        examined.forEach((line, it) ->
                result.put(line, it.knownId() == null ? added.get(indexOf(line)) : known.get(it.knownId())));
        result.forEach((line, person) -> {
            if (changes.contains(line.row().number())) {
                takeOver(line, person);
            }
        });
        openAccounts(result);
        Map<Integer, Long> persons = new LinkedHashMap<>();
        result.forEach((line, person) -> persons.put(line.row().number(), person.id()));
        return persons;
    }

    private List<RosterLine> read(List<SheetRow> rows) {
        Map<String, Long> homes = institutions.findAll().stream()
                .collect(Collectors.toMap(it -> RosterLine.plain(it.name()), Institution::id));
        LocalDate today = LocalDate.now(clock.withZone(Directory.ZONE));
        return rows.stream().map(row -> new RosterLine(row, homes, today)).toList();
    }

    private RosterComparison comparison(List<RosterLine> lines) {
        Map<String, byte[]> indexes = new HashMap<>();
        lines.stream()
                .filter(line -> line.identity() != null)
                .forEach(line -> indexes.computeIfAbsent(line.identity().text(), vault::index));
        List<Person> found = people.findByIdentity(indexes.values());
        Map<ByteBuffer, Person> byIndex =
                found.stream().collect(Collectors.toMap(it -> ByteBuffer.wrap(it.identityIndex()), it -> it));
        Map<String, Person> byIdentity = new HashMap<>();
        indexes.forEach((number, index) -> byIdentity.put(number, byIndex.get(ByteBuffer.wrap(index))));
        return new RosterComparison(
                byIdentity,
                people.findByPhone(texts(lines, RosterLine::phone)).stream()
                        .collect(Collectors.groupingBy(Person::phone)),
                accounts.findBySignInNames(texts(lines, RosterLine::signInName)).stream()
                        .collect(Collectors.toMap(it -> RosterComparison.lower(it.signInName()), it -> it)),
                accounts.find(found.stream().map(Person::id).toList()).stream()
                        .collect(Collectors.toMap(Account::personId, it -> it)),
                institutions.findAll().stream().collect(Collectors.toMap(Institution::id, Institution::name)));
    }

    private static List<String> texts(List<RosterLine> lines, Function<RosterLine, String> field) {
        return lines.stream().map(field).filter(Objects::nonNull).distinct().toList();
    }

    private Map<Long, Person> known(List<Examined> examined) {
        return people
                .find(examined.stream()
                        .map(Examined::knownId)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, it -> it));
    }

    private Map<ByteBuffer, Person> added(Map<RosterLine, Examined> examined) {
        List<Person> fresh = new ArrayList<>();
        examined.forEach((line, it) -> {
            if (it.knownId() == null) {
                fresh.add(created(line));
            }
        });
        return people.addIdentified(fresh).stream()
                .collect(Collectors.toMap(it -> ByteBuffer.wrap(it.identityIndex()), it -> it));
    }

    private ByteBuffer indexOf(RosterLine line) {
        return ByteBuffer.wrap(vault.index(line.identity().text()));
    }

    private Person created(RosterLine line) {
        Person person = new Person(line.name());
        byte[] index = vault.index(line.identity().text());
        byte[] cipher = vault.seal(line.identity().text().getBytes(StandardCharsets.US_ASCII), index);
        person.isIdentifiedBy(line.identity(), cipher, index);
        takeOver(line, person);
        return person;
    }

    private static void takeOver(RosterLine line, Person person) {
        person.isNow(line.name(), line.phone(), line.institutionId(), line.post());
        person.hasLearnt(
                line.says(RosterLine.LEVEL) ? line.level() : person.levelHeld(),
                line.says(RosterLine.EDUCATION) ? line.education() : person.education(),
                line.says(RosterLine.YEARS) ? line.years() : person.workYears());
    }

    private void openAccounts(Map<RosterLine, Person> result) {
        Map<Long, Account> existing = accounts
                .find(result.values().stream().map(Person::id).toList())
                .stream()
                .collect(Collectors.toMap(Account::personId, it -> it));
        List<Account> fresh = new ArrayList<>();
        result.forEach((line, person) -> {
            Account account = existing.get(person.id());
            if (account == null) {
                fresh.add(new Account(person.id(), line.signInName(), EnumSet.of(Role.TRAINEE)));
            } else {
                account.add(Role.TRAINEE);
            }
        });
        accounts.addAll(fresh);
    }
}
