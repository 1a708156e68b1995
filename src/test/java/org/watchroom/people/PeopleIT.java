package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.testing.House;
import org.watchroom.testing.Invented;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class PeopleIT {

    private static final String ZHU = "990102197903141170";

    private final People people = House.bean(People.class);
    private final PeopleExport export = House.bean(PeopleExport.class);
    private final PeopleKeeping keeping = House.bean(PeopleKeeping.class);
    private final Identities identities = House.bean(Identities.class);
    private long administrator;
    private long home;

    @BeforeEach
    void anOffice() {
        administrator = Somebody.with("管理员", Role.ADMINISTRATOR);
        home = Sql.run("INSERT INTO institution (name, district, kind, beds) VALUES ('甲院', '东岭区', '养老院', 80)");
    }

    @Test
    void peopleAreFoundByNameInstitutionAndRole() {
        long zhu = zhu();
        Somebody.with("高老师", Role.INSTRUCTOR, Role.TRAINEE);
        assertThat(names(search("祝", null, null))).containsExactly("祝立群");
        assertThat(names(search("甲院", null, null))).containsExactly("祝立群");
        assertThat(names(search(null, home, null))).containsExactly("祝立群");
        assertThat(names(search("", null, "TRAINEE"))).containsExactlyInAnyOrder("祝立群", "高老师");
        assertThat(names(search("%", null, null))).isEmpty();
        assertThat(search("", null, null).total()).isEqualTo(3);
        assertThat(detail(zhu).line().maskedIdentity()).isEqualTo("990***********1170");
    }

    @Test
    void tenThousandAreSearchedQuickly() {
        StringBuilder rows = new StringBuilder("INSERT INTO person (name) VALUES ('甲0')");
        for (int i = 1; i < 10_000; i++) {
            rows.append(",('学员").append(i).append("')");
        }
        Sql.run(rows.toString());
        search("学员99", null, null);
        long start = System.nanoTime();
        PageOf<PersonLine> found = search("学员99", null, null);
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
        assertThat(found.total()).isEqualTo(111);
        assertThat(found.rows()).hasSize(People.PAGE);
    }

    @Test
    void theRegisterIsExportedAsItIsFilteredWithMaskedNumbersAndALine() {
        long zhu = zhu();
        long teacher = Somebody.with("高老师", Role.INSTRUCTOR, Role.TRAINEE);
        List<PeopleExport.ExportedPerson> found =
                Somebody.as(administrator, () -> export.export("甲院", null, "TRAINEE"));
        assertThat(found).extracting(it -> it.line().id()).containsExactly(zhu);
        assertThat(found.get(0).line().maskedIdentity()).isEqualTo("990***********1170");
        assertThat(found.toString()).doesNotContain(ZHU);
        assertThat(Somebody.as(administrator, () -> export.export(null, null, null)))
                .hasSize(3);
        assertThat(Sql.count(
                        "SELECT COUNT(*) FROM action_log WHERE deed = 'PeopleExport.export' AND person_id = ?"
                                + " AND outcome = 'DONE'",
                        administrator))
                .isEqualTo(2);
        assertRefused(() -> Somebody.as(teacher, () -> export.export(null, null, null)), "platform.forbidden");
    }

    @Test
    void theFullNumberIsShownOnlyWithAReasonThatTheLogKeeps() {
        long zhu = zhu();
        assertRefused(() -> show(zhu, " "), "platform.reason");
        assertThat(show(zhu, "核对报考材料")).isEqualTo(ZHU);
        assertThat(Sql.text("SELECT CONCAT(person_id, ' ', subject, ' ', reason) FROM action_log"
                        + " WHERE deed = 'Identities.show' AND reason IS NOT NULL AND outcome = 'DONE'"))
                .isEqualTo(administrator + " " + zhu + " 核对报考材料");
        assertRefused(() -> show(administrator, "核对报考材料"), "people.identity.none");
        long instructor = Somebody.with("教员", Role.INSTRUCTOR);
        assertRefused(
                () -> Somebody.as(instructor, () -> identities.show(zhu, new Reason("核对报考材料"))), "platform.forbidden");
    }

    @Test
    void aNumberThatWasWrittenDownWronglyIsPutRightOnceAndWithAReason() {
        long zhu = zhu();
        assertRefused(() -> write(zhu, ZHU), "people.identity.same");
        assertRefused(() -> write(administrator, ZHU), "people.identity.taken");
        assertRefused(() -> write(zhu, ZHU.substring(1)), "people.identity.length");
        String right = Invented.identity(4711);
        write(zhu, right.toLowerCase(Locale.ROOT) + " ");
        assertThat(show(zhu, "核对")).isEqualTo(right);
        assertThat(detail(zhu).facts().maskedIdentity()).isEqualTo("990***********" + right.substring(14));
        write(administrator, ZHU);
        assertThat(Sql.text("SELECT CONCAT(subject, ' ', reason) FROM action_log"
                        + " WHERE deed = 'Identities.writeDown' AND outcome = 'DONE' ORDER BY id DESC LIMIT 1"))
                .isEqualTo(administrator + " 照证件");
        assertThat(Sql.text("SELECT COUNT(*) FROM action_log WHERE reason LIKE '%" + right + "%'"))
                .isEqualTo("0");
    }

    @Test
    void rolesAreGivenButNobodyTakesTheAdministratorFromThemself() {
        long zhu = zhu();
        doing(() -> keeping.giveRoles(zhu, List.of("TRAINEE", "INSTRUCTOR")));
        assertThat(detail(zhu).roles()).containsExactly("TRAINEE", "INSTRUCTOR");
        assertRefused(() -> doing(() -> keeping.giveRoles(zhu, List.of("ADMIN"))), "people.roles.none");
        assertRefused(() -> doing(() -> keeping.giveRoles(zhu, List.of())), "people.roles.none");
        assertRefused(() -> doing(() -> keeping.giveRoles(administrator, List.of("TRAINEE"))), "people.roles.own");
    }

    @Test
    void staffAreAddedByHand() {
        long id = Somebody.as(administrator, () -> keeping.add("高 鸿远", "gao", List.of("INSTRUCTOR")));
        assertThat(detail(id).line().signInName()).isEqualTo("gao");
        assertRefused(
                () -> Somebody.as(administrator, () -> keeping.add("高", "GAO", List.of("INSTRUCTOR"))),
                "people.person.sign-in-name-taken");
        assertRefused(
                () -> Somebody.as(administrator, () -> keeping.add("高\u0001🔥", "gao2", List.of("INSTRUCTOR"))),
                "people.person.name-characters");
    }

    @Test
    void whatTheEntryConditionsAskIsKeptAndJudged() {
        long zhu = zhu();
        assertThat(detail(zhu).entry()).containsEntry("L5", "MET").containsEntry("L4", "UNKNOWN");
        int version = detail(zhu).version();
        doing(() -> keeping.change(
                zhu, version, "祝立群", "19900000501", home, "班长", new PeopleKeeping.Learning("L5", "SENIOR", 3)));
        assertThat(detail(zhu).entry()).containsEntry("L4", "MET").containsEntry("L3", "NOT_MET");
        assertRefused(
                () -> doing(() -> keeping.change(
                        zhu, version, "祝", null, null, null, new PeopleKeeping.Learning(null, null, null))),
                "people.changed-meanwhile");
        assertRefused(() -> new PeopleKeeping.Learning("L9", null, null), "people.person.learning");
        assertRefused(() -> new PeopleKeeping.Learning(null, null, 61), "people.person.learning");
    }

    @Test
    void aPhotoIsDrawnAnewAndNothingElseOfTheFileIsKept() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 800, BufferedImage.TYPE_INT_ARGB), "png", out);
        out.write("GPS 39.9, 116.4".getBytes(StandardCharsets.UTF_8));
        doing(() -> keeping.keepPhoto(administrator, out.toByteArray()));
        byte[] kept = Somebody.as(administrator, () -> people.photo(administrator));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertRefused(
                () -> doing(() -> keeping.keepPhoto(administrator, "<svg/>".getBytes(StandardCharsets.UTF_8))),
                "people.photo.unreadable");
        assertRefused(
                () -> doing(() -> keeping.keepPhoto(administrator, new byte[5 * 1024 * 1024 + 1])),
                "people.photo.too-big");
        doing(() -> keeping.removePhoto(administrator));
        assertRefused(() -> Somebody.as(administrator, () -> people.photo(administrator)), "people.photo.absent");
    }

    private long zhu() {
        SheetRow row = new SheetRow(
                2,
                Map.of("name", "祝立群", "identity", ZHU, "phone", "19900000501", "institution", "甲院", "post", "保安"),
                List.of());
        return Somebody.as(administrator, () -> House.bean(Registration.class).register(List.of(row), Set.of()))
                .get(2);
    }

    private String show(long id, String reason) {
        return Somebody.as(administrator, () -> identities.show(id, new Reason(reason)));
    }

    private void write(long id, String number) {
        doing(() -> identities.writeDown(id, number, new Reason("照证件")));
    }

    private PersonDetail detail(long id) {
        return Somebody.as(administrator, () -> people.detail(id));
    }

    private PageOf<PersonLine> search(String text, Long institution, String role) {
        return Somebody.as(administrator, () -> people.search(text, institution, role, 1));
    }

    private static List<String> names(PageOf<PersonLine> found) {
        return found.rows().stream().map(PersonLine::name).toList();
    }

    private void doing(Runnable deed) {
        Somebody.as(administrator, () -> {
            deed.run();
            return null;
        });
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
