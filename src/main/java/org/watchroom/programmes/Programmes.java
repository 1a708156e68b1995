package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Requirements.DrillRequirement;
import org.watchroom.programmes.Requirements.MockRequirement;
import org.watchroom.programmes.model.Programme;
import org.watchroom.programmes.model.ProgrammeRepository;

/** The programmes, and what each requires for its certificate. */
@ApplicationScoped
@Transactional
public class Programmes {

    @Inject
    private ProgrammeRepository programmes;

    @Permits(Permission.SIGNED_IN)
    public List<ProgrammeFacts> all() {
        return programmes.findAll().stream().map(Programmes::facts).toList();
    }

    @Permits(Permission.SIGNED_IN)
    public ProgrammeFacts facts(long programmeId) {
        return facts(programmes.get(programmeId));
    }

    @Permits(Permission.SIGNED_IN)
    public Requirements requirements(long programmeId) {
        return new Requirements(
                programmes.courses(programmeId),
                programmes.mocks(programmeId).stream()
                        .map(row -> new MockRequirement((String) row[0], (BigDecimal) row[1], number(row[2])))
                        .toList(),
                programmes.drills(programmeId).stream()
                        .map(row -> new DrillRequirement((String) row[0], number(row[1])))
                        .toList());
    }

    /**
     * Reads a programme from JSON; one with the same code is brought up to date.
     *
     * @throws Refused {@code programmes.programme.unreadable}
     */
    @Permits(Permission.KEEP_STANDARD)
    public long importFrom(InputStream json) {
        try {
            JsonObject it = Json.createReader(json).readObject();
            Programme programme = programmes
                    .findByCode(it.getString("code"))
                    .orElseGet(
                            () -> new Programme(it.getString("code"), it.getString("edition"), it.getString("level")));
            programme.isCalled(it.getString("titleZh"), it.getString("titleEn"), it.getInt("hours"));
            programme.certifies(
                    it.getString("certificateTitleZh"),
                    it.getString("certificateTitleEn"),
                    it.getInt("validityMonths"));
            programmes.add(programme);
            require(programme.id(), it.getJsonObject("requirements"));
            return programme.id();
        } catch (JsonException | NullPointerException | ClassCastException | ArithmeticException e) {
            throw Refused.input("programmes.programme.unreadable");
        }
    }

    private void require(long id, JsonObject requirements) {
        programmes.forgetRequirements(id);
        int place = 0;
        for (JsonString course : requirements.getJsonArray("courses").getValuesAs(JsonString.class)) {
            programmes.requireCourse(id, place++, course.getString());
        }
        JsonValue mock = requirements.get("mock");
        if (mock instanceof JsonObject exam) {
            programmes.requireMock(
                    id,
                    place++,
                    exam.getString("blueprint"),
                    exam.getJsonNumber("passMark").bigDecimalValue(),
                    exam.getInt("passes"));
        }
        for (JsonObject drill : requirements.getJsonArray("drills").getValuesAs(JsonObject.class)) {
            programmes.requireDrill(id, place++, drill.getString("sheet"), drill.getInt("passes"));
        }
    }

    private static ProgrammeFacts facts(Programme it) {
        return new ProgrammeFacts(
                it.id(),
                it.code(),
                it.titleZh(),
                it.titleEn(),
                it.edition(),
                it.level(),
                it.certificateTitleZh(),
                it.certificateTitleEn(),
                it.validityMonths(),
                it.hours());
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
