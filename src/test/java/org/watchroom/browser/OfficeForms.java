package org.watchroom.browser;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.watchroom.platform.Texts;
import org.watchroom.testing.Invented;

/** Every form of the office with what it cannot take, and the sentence that is to stand beside the field. */
final class OfficeForms {

    private static final String LONG = "长".repeat(300);
    private static final String UNSEEN = "甲\u200b乙";
    private static final Texts TEXTS = new Texts();
    private static final ResourceBundle FACES =
            ResourceBundle.getBundle("org.watchroom.platform.faces", Locale.SIMPLIFIED_CHINESE);

    /** A cohort that everybody may still join. */
    static String emptyCohort;

    /** The draft of a question, whose code is FORM-1. */
    static String draftQuestion;

    /** What stands in a sign-in link that nobody has used yet. */
    static String unusedLink;

    private OfficeForms() {}

    static Stream<Form> all() {
        return Stream.of(
                new Form("/people/institution-edit.xhtml", "form", "save", "/people/institutions.xhtml")
                        .filled("name", "甲院", "district", "东区", "kind", "养老院", "beds", "10")
                        .bad("name", "", missing("people.institution.name"))
                        .bad("name", " \u3000 ", missing("people.institution.name"))
                        .bad("name", LONG, tooLong("people.institution.name", 80))
                        .bad("name", UNSEEN, said("platform.field.unseen", said("people.institution.name")))
                        .bad("name", "东岭区禾暖养老院", said("people.institution.exists", "东岭区禾暖养老院"))
                        .bad("district", LONG, tooLong("people.institution.district", 40))
                        .bad("kind", "", missing("people.institution.kind"))
                        .bad("beds", "-5", between("people.institution.beds", 0, "5,000"))
                        .bad("beds", "1.5", noNumber("people.institution.beds", "1.5"))
                        .bad("beds", "999999999999", noNumber("people.institution.beds", "999999999999")),
                new Form("/people/institution-edit.xhtml?id=3", "form", "save", "/people/institution.xhtml?id=3")
                        .bad("name", "", missing("people.institution.name"))
                        .bad("name", "东岭区知秋老年公寓", said("people.institution.exists", "东岭区知秋老年公寓"))
                        .bad("beds", "-1", between("people.institution.beds", 0, "5,000")),
                new Form("/people/institution.xhtml?id=3", "room", "keepRoom", "/people/institution.xhtml?id=3")
                        .filled("roomName", "二室", "shifts", "3", "staff", "2")
                        .bad("roomName", "", missing("people.room.name"))
                        .bad("roomName", LONG, tooLong("people.room.name", 80))
                        .bad("roomName", "消防控制室", said("people.room.exists", "消防控制室"))
                        .bad("shifts", "0", between("people.room.shifts", 1, "6"))
                        .bad("staff", "-2", between("people.room.people", 1, "20"))
                        .bad("staff", "二", noNumber("people.room.people", "二")),
                new Form("/people/institution.xhtml?id=3", "rating", "rate", "/people/institution.xhtml?id=3")
                        .filled("colour", "RED", "ratedOn", "2026-10-01", "reason", "检查")
                        .bad("colour", "", missing("people.institution.risk"))
                        .badChoice("colour", "PINK", noChoice("people.institution.risk"))
                        .bad("ratedOn", "2026-02-30", noDate("people.risk.on", "2026-02-30"))
                        .bad("ratedOn", "昨天", noDate("people.risk.on", "昨天"))
                        .bad("ratedOn", "2099-01-01", said("people.risk.date"))
                        .bad("ratedOn", "0001-01-01", said("people.risk.date"))
                        .bad("reason", LONG, tooLong("people.risk.why", 200)),
                new Form("/people/person-edit.xhtml", "form", "save", "/people/people.xhtml")
                        .filled("name", "新人", "signInName", "new.one")
                        .bad("name", "", missing("people.person.name"))
                        .bad("name", "😀😀", said("people.person.name-characters"))
                        .bad("name", UNSEEN, said("platform.field.unseen", said("people.person.name")))
                        .bad("signInName", "有 空格", said("people.person.sign-in-name-form"))
                        .bad("signInName", "admin", said("people.person.sign-in-name-taken"))
                        .bad("signInName", "x".repeat(200), tooLong("people.sign-in.name", 40))
                        .badChoice("newRoles", "GOD", noChoice("people.role"))
                        .badChoice("newRoles", null, said("people.roles.none")),
                new Form("/people/person-edit.xhtml?id=7", "form", "save", "/people/person.xhtml?id=7")
                        .bad("name", LONG, tooLong("people.person.name", 80))
                        .bad("phone", "12", said("people.person.phone-length", 2))
                        .bad("phone", "19900000006", said("people.person.phone-taken"))
                        .bad("institution", "没有这家", said("people.person.institution-unknown"))
                        .bad("post", LONG, tooLong("people.person.post", 40))
                        .bad("years", "-1", between("people.person.years", 0, "60"))
                        .badChoice("level", "L9", noChoice("people.person.level"))
                        .badChoice("education", "PHD", noChoice("people.person.education")),
                new Form("/people/person.xhtml?id=7", "show", "showIt", "/people/person.xhtml?id=7")
                        .bad("why", "  ", missing("people.identity.why"))
                        .bad("why", LONG, tooLong("people.identity.why", 120)),
                new Form("/people/person.xhtml?id=7", "number", "write", "/people/person.xhtml?id=7")
                        .filled("written", Invented.identity(8_888), "writeWhy", "照证件")
                        .bad("written", "", missing("people.person.identity"))
                        .bad("written", "1.10105E+17", said("people.identity.characters", ".E+"))
                        .bad("written", "110105491231002", said("people.identity.old-form"))
                        .bad("written", "99010219700230123X", said("people.identity.birth-date", "19700230"))
                        .bad("written", "990102197001010013", said("people.identity.check"))
                        .bad("writeWhy", "", missing("people.identity.why"))
                        .bad("writeWhy", "😀".repeat(121), tooLong("people.identity.why", 120)),
                new Form("/people/person.xhtml?id=7", "merge", "look", "/people/person.xhtml?id=7")
                        .bad("other", "", missing("people.merge.other"))
                        .bad("other", "x", noNumber("people.merge.other", "x"))
                        .bad("other", "999999", said("people.person.absent")),
                new Form("/people/person.xhtml?id=7", "photo", "keep", "/people/person.xhtml?id=7")
                        .bad("", "", said("platform.import.file-missing")),
                new Form("/people/account.xhtml?id=7", "reach", "keep", "/people/account.xhtml?id=7")
                        .bad("mail", "x", said("people.mail.form"))
                        .bad("mail", "甲@例", said("people.mail.form"))
                        .bad("mail", "a@" + "b".repeat(300), tooLong("people.mail.address", 254)),
                new Form("/people/account.xhtml?id=7", "data", "take", "/people/account.xhtml?id=7")
                        .bad("why", "", missing("people.second-factor.reason"))
                        .bad("why", LONG, tooLong("people.second-factor.reason", 120)),
                new Form("/people/people-import.xhtml", "form", "upload", "/people/people.xhtml")
                        .bad("", "", said("platform.import.file-missing")),
                new Form("/people/institution-import.xhtml", "form", "upload", "/people/institutions.xhtml")
                        .bad("", "", said("platform.import.file-missing")),
                new Form("/programmes/create.xhtml", "form", "save", "/programmes/cohorts.xhtml")
                        .filled(
                                "programme",
                                "1",
                                "title",
                                "新班",
                                "starts",
                                "2027-01-01",
                                "ends",
                                "2027-02-01",
                                "place",
                                "某地")
                        .bad("title", "", missing("programmes.cohort.title"))
                        .bad("title", LONG, tooLong("programmes.cohort.title", 80))
                        .bad("title", "2026 年秋季养老机构班", said("programmes.cohort.exists", "2026 年秋季养老机构班"))
                        .bad("starts", "2027-02-30", noDate("programmes.cohort.starts", "2027-02-30"))
                        .bad("ends", "2026-12-31", said("programmes.cohort.dates"))
                        .bad("ends", "2040-01-01", said("programmes.cohort.dates"))
                        .bad("place", LONG, tooLong("programmes.cohort.place", 120))
                        .bad("seats", "0", between("programmes.cohort.seats-field", 1, "5,000"))
                        .bad("seats", "七十", noNumber("programmes.cohort.seats-field", "七十"))
                        .badChoice("programme", "99", noChoice("programmes.cohort.programme")),
                new Form("/programmes/edit.xhtml?id=1", "form", "save", "/programmes/cohort.xhtml?id=1")
                        .bad("title", " ", missing("programmes.cohort.title"))
                        .bad("starts", "2026-02-30", noDate("programmes.cohort.starts", "2026-02-30"))
                        .bad("ends", "2020-01-01", said("programmes.cohort.dates"))
                        .bad("seats", "-1", between("programmes.cohort.seats-field", 1, "5,000"))
                        .bad("seats", "10", said("programmes.cohort.seats-taken", 74)),
                new Form("/programmes/edit.xhtml?id=1", "instructors", "appoint", "/programmes/cohort.xhtml?id=1")
                        .badChoice("who", "7", noChoice("programmes.instructors.title")),
                new Form(
                                "/programmes/enrol.xhtml?q=%E9%83%AD&cohort=" + emptyCohort,
                                "form",
                                "enrol",
                                "/programmes/cohort.xhtml?id=" + emptyCohort)
                        .bad("", "", said("programmes.enrol.nobody")),
                new Form(
                                "/programmes/enrolment.xhtml?cohort=1&person=7",
                                "withdraw",
                                "do",
                                "/programmes/cohort.xhtml?id=1")
                        .bad("why", "", missing("programmes.enrol.why"))
                        .bad("why", LONG, tooLong("programmes.enrol.why", 200)),
                new Form(
                                "/programmes/enrolment.xhtml?cohort=1&person=7",
                                "transfer",
                                "do",
                                "/programmes/cohort.xhtml?id=1")
                        .filled("why", "搬家")
                        .bad("target", "", missing("programmes.enrol.target"))
                        .badChoice("target", "99", noChoice("programmes.enrol.target")),
                new Form("/programmes/session.xhtml?cohort=1", "form", "save", "/programmes/timetable.xhtml?cohort=1")
                        .filled("title", "课", "starts", "2026-10-01T09:00", "ends", "2026-10-01T10:00")
                        .bad("title", "", missing("programmes.session.what"))
                        .bad("title", LONG, tooLong("programmes.session.what", 80))
                        .bad("room", LONG, tooLong("programmes.session.room", 80))
                        .bad("starts", "2026-02-30T09:00", said("programmes.session.time-field"))
                        .bad("ends", "2026-10-01T08:00", said("programmes.session.times"))
                        .bad("ends", "2026-10-03T08:00", said("programmes.session.times"))
                        .badChoice("kind", "PARTY", noChoice("programmes.session.kind-field"))
                        .badChoice("instructor", "7", noChoice("programmes.session.instructor")),
                new Form(
                                "/programmes/attendance.xhtml?session=1",
                                "list",
                                "save",
                                "/programmes/attendance.xhtml?session=1")
                        .filled("rows:0:state", "LATE", "rows:0:late", "0")
                        .bad("", "", said("programmes.attendance.late", 180))
                        .bad("rows:0:late", "x", noNumber("programmes.attendance.minutes-late", "x")),
                new Form("/people/password.xhtml", "form", "submit", "/people/mine.xhtml")
                        .filled("current", "watchroom-demo", "wanted", "一句记得住的长长的话", "again", "一句记得住的长长的话")
                        .badChoice("again", "另一句话", said("people.password.differ"))
                        .badChoice("current", "不是这个", said("people.password.current-wrong")),
                new Form("/people/password.xhtml", "form", "submit", "/people/mine.xhtml")
                        .filled("current", "watchroom-demo", "wanted", "短", "again", "短")
                        .bad("", "", said("people.password.length", 15, 128)),
                new Form("/people/link.xhtml", "form", "submit", "/people/account.xhtml?id=8")
                        .filled("token", unusedLink, "wanted", "一句记得住的长长的话", "again", "一句记得住的长长的话")
                        .badChoice("wanted", "", missing("people.password.wanted"))
                        .badChoice("again", "另一句话", said("people.password.differ")),
                new Form("/people/link.xhtml", "form", "submit", "/people/account.xhtml?id=8")
                        .filled("token", "不是链接", "wanted", "一句记得住的长长的话", "again", "一句记得住的长长的话")
                        .bad("", "", said("people.link.dead")),
                new Form("/people/link.xhtml", "form", "submit", "/people/account.xhtml?id=8")
                        .filled("token", unusedLink, "wanted", "abcabcabcabc", "again", "abcabcabcabc")
                        .badChoice("wanted", "abcabcabcabc", said("people.password.common")),
                new Form("/programmes/standard.xhtml", "form", "look", "/programmes/standard.xhtml")
                        .bad("edition", "", missing("programmes.standard.edition"))
                        .bad("edition", "2030", said("programmes.standard.file-missing"))
                        .bad("edition", LONG, tooLong("programmes.standard.edition", 10)),
                new Form("/programmes/import.xhtml?cohort=1", "form", "upload", "/programmes/cohort.xhtml?id=1")
                        .bad("", "", said("platform.import.file-missing")),
                new Form(
                                "/certificates/requirements.xhtml?programme=1",
                                "form",
                                "save",
                                "/certificates/requirements.xhtml?programme=1")
                        .filled("reason", "改")
                        .bad("reason", "", missing("certificates.requirements.reason"))
                        .bad("reason", "不变", said("programmes.requirements.same"))
                        .bad("rows:2:passes", "0", between("certificates.requirements.passes", 1, "20"))
                        .bad("hours", "-1", between("certificates.requirements.hours", 0, "2,000"))
                        .bad("hours", "x", noNumber("certificates.requirements.hours", "x"))
                        .bad("validity", "0", between("certificates.requirements.validity", 1, "600")),
                new Form("/questions/edit.xhtml", "form", "save", "/questions/list.xhtml")
                        .filled(
                                "code",
                                "NEW-1",
                                "key",
                                "2026/L5/1.1.12",
                                "difficulty",
                                "EASY",
                                "stem",
                                "题？",
                                "options:0:text",
                                "甲",
                                "options:0:right",
                                "true",
                                "options:1:text",
                                "乙",
                                "explanation",
                                "因为",
                                "basis",
                                "GB 1")
                        .bad("code", "", said("questions.import.missing"))
                        .bad("code", "甲 1", said("questions.import.code"))
                        .bad("code", "Q001", said("questions.edit.code-taken", "Q001"))
                        .badChoice("key", "2026/L5/9.9.9", noChoice("questions.column.key"))
                        .badChoice("difficulty", "NO", noChoice("questions.column.difficulty"))
                        .bad("stem", "", said("questions.import.missing"))
                        .bad("stem", "长".repeat(1001), said("questions.import.too-long", 1000))
                        .bad("stem", UNSEEN, said("platform.field.unseen", said("questions.column.stem")))
                        .bad("options:1:text", "", said("questions.import.options", 2))
                        .bad("options:1:text", "甲", said("questions.import.option-twice"))
                        .bad("basis", "长".repeat(501), said("questions.import.too-long", 500))
                        .badChoice("situation", "NOWHERE", noChoice("questions.edit.situation")),
                new Form("/questions/situation-edit.xhtml", "form", "save", "/questions/situations.xhtml")
                        .filled("situation", "NEW-1", "story", "凌晨报警。")
                        .bad("situation", "", said("questions.import.missing"))
                        .bad("situation", "甲 1", said("questions.import.code"))
                        .bad("situation", "S2-HANDOVER", said("questions.situation.code-taken", "S2-HANDOVER"))
                        .bad("story", "", said("questions.import.missing"))
                        .bad("story", "长".repeat(2001), said("questions.import.too-long", 2000))
                        .bad("story", UNSEEN, said("platform.field.unseen", said("questions.situations.story"))),
                new Form("/questions/question.xhtml?id=1", "out", "retire", "/questions/question.xhtml?id=1")
                        .bad("reason", "", missing("questions.life.reason-field"))
                        .bad("reason", LONG, tooLong("questions.life.reason-field", 120)),
                new Form("/questions/list.xhtml", "form", "retire", "/questions/list.xhtml")
                        .bad("", "", said("questions.bulk.none")),
                new Form("/exams/blueprint-new.xhtml", "form", "create", "/exams/blueprints.xhtml")
                        .filled("code", "NEW-1", "titleZh", "甲", "titleEn", "A")
                        .bad("code", "", missing("exams.blueprint.code"))
                        .bad("code", "有 空格", said("exams.blueprint.code-form"))
                        .bad("code", "STD-100-L5", said("exams.blueprint.exists", "STD-100-L5"))
                        .bad("code", "x".repeat(200), tooLong("exams.blueprint.code", 40))
                        .bad("titleZh", LONG, tooLong("exams.blueprint.title-zh", 120))
                        .bad("titleEn", "", missing("exams.blueprint.title-en"))
                        .bad("edition", "1999", said("exams.blueprint.level-unknown", "1999", "L5"))
                        .badChoice("level", "L9", noChoice("exams.blueprint.level")),
                new Form("/exams/blueprint.xhtml?id=6", "form", "save", "/exams/blueprint.xhtml?id=6")
                        .bad("titleZh", "", missing("exams.blueprint.title-zh"))
                        .bad("minutes", "0", between("exams.blueprint.minutes-field", 1, "500"))
                        .bad("minutes", "x", noNumber("exams.blueprint.minutes-field", "x"))
                        .bad("passMark", "101", said("exams.blueprint.pass-mark"))
                        .badChoice("scoring", "HALF", noChoice("exams.blueprint.scoring"))
                        .bad("rows:0:cells:0:count", "-1", said("exams.matrix.typed"))
                        .bad("rows:0:cells:0:count", "501", said("exams.matrix.typed"))
                        .bad("rows:1:cells:2:count", "zwei", said("exams.matrix.typed")),
                new Form("/exams/blueprints.xhtml", "form", "take", "/exams/blueprints.xhtml")
                        .bad("", "", said("platform.import.file-missing")),
                new Form("/exams/extra-time.xhtml?id=1", "form", "grant", "/exams/sitting.xhtml?id=1")
                        .filled("person", "7", "minutes", "10", "reason", "需要")
                        .bad("person", "", missing("exams.sitting.who"))
                        .badChoice("person", "999999", noChoice("exams.sitting.who"))
                        .bad("minutes", "-5", between("exams.extra.minutes-field", 1, "240"))
                        .bad("minutes", "9999", between("exams.extra.minutes-field", 1, "240"))
                        .bad("reason", "😀".repeat(200), tooLong("exams.extra.reason", 120)),
                new Form("/exams/sitting-rules.xhtml?id=1", "form", "rule", "/exams/sitting-rules.xhtml?id=1")
                        .filled("seats", "30")
                        .bad("seats", "0", between("exams.rules.seats-field", 1, "5,000"))
                        .bad("seats", "5001", between("exams.rules.seats-field", 1, "5,000"))
                        .bad("seats", "1.5", noNumber("exams.rules.seats-field", "1.5")),
                new Form("/exams/regrade.xhtml?version=1", "form", "look", "/exams/regrade.xhtml?version=1")
                        .filled("deed", "KEYS", "accepted", "A")
                        .bad("deed", "", missing("exams.regrade.deed-field"))
                        .badChoice("deed", "ERASE", noChoice("exams.regrade.deed-field"))
                        .bad("accepted", "Z", said("exams.regrade.accepted", 8))
                        .bad("accepted", LONG, tooLong("exams.regrade.accepted-field", 200)));
    }

    /** Each with what the first window changes, and what the second then wants. */
    static Stream<Form> edits() {
        return Stream.of(
                new Form("/people/institution-edit.xhtml?id=5", "form", "save", "")
                        .filled("beds", "121")
                        .bad("beds", "122", said("people.changed-meanwhile")),
                new Form("/people/person-edit.xhtml?id=9", "form", "save", "")
                        .filled("post", "门卫")
                        .bad("post", "护工", said("people.changed-meanwhile")),
                new Form("/programmes/edit.xhtml?id=1", "form", "save", "")
                        .filled("place", "甲地")
                        .bad("place", "乙地", said("programmes.cohort.stale", "2026 年秋季养老机构班")),
                new Form("/questions/edit.xhtml?id=" + draftQuestion, "form", "save", "")
                        .filled("basis", "甲")
                        .bad("basis", "乙", said("questions.stale", "FORM-1")),
                new Form("/questions/situation-edit.xhtml?id=1", "form", "save", "")
                        .filled("story", "甲")
                        .bad("story", "乙", said("questions.stale", "S1-NIGHT-FIRE")),
                new Form("/programmes/session.xhtml?id=4", "form", "save", "")
                        .filled("room", "甲室")
                        .bad("room", "乙室", said("programmes.session.stale", "报警控制器操作：消音、查询、手动与自动")));
    }

    static String said(String key, Object... arguments) {
        return TEXTS.of(Texts.CHINESE, key, arguments);
    }

    private static String faces(String key, Object... arguments) {
        return MessageFormat.format(FACES.getString("jakarta.faces." + key), arguments);
    }

    static String missing(String label) {
        return faces("component.UIInput.REQUIRED", said(label));
    }

    private static String noChoice(String label) {
        return faces("component.UISelectOne.INVALID", said(label));
    }

    private static String tooLong(String label, int most) {
        return faces("validator.LengthValidator.MAXIMUM", most, said(label));
    }

    private static String between(String label, int least, String most) {
        return faces("validator.LongRangeValidator.NOT_IN_RANGE", least, most, said(label));
    }

    private static String noNumber(String label, String typed) {
        return faces("converter.IntegerConverter.INTEGER", typed, "", said(label));
    }

    /** Without the example of the sentence, which is today. */
    private static String noDate(String label, String typed) {
        String sentence = faces("converter.DateTimeConverter.DATE", typed, "", said(label));
        return sentence.substring(0, sentence.indexOf("，"));
    }

    /**
     * @param values typed beside the bad one
     * @param witness a page that shows what the form would change
     */
    record Form(String path, String id, String button, String witness, Map<String, String> values, List<Bad> bad) {

        Form(String path, String id, String button, String witness) {
            this(path, id, button, witness, new LinkedHashMap<>(), new ArrayList<>());
        }

        Form filled(String... pairs) {
            for (int i = 0; i < pairs.length; i += 2) {
                values.put(pairs[i], pairs[i + 1]);
            }
            return this;
        }

        /** @param field empty for a form sent as it is, whose notice stands at the head */
        Form bad(String field, String value, String notice) {
            bad.add(new Bad(field, value, notice, false));
            return this;
        }

        /** What no list offers, so that nothing of it can stay. */
        Form badChoice(String field, String value, String notice) {
            bad.add(new Bad(field, value, notice, true));
            return this;
        }

        @Override
        public String toString() {
            return path + " " + id;
        }
    }

    /** @param notice that is to stand there */
    record Bad(String field, String value, String notice, boolean choice) {}
}
