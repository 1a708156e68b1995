package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.beans.IntrospectionException;
import java.beans.PropertyDescriptor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.TestDatabase;
import org.watchroom.testing.UseCases;

/** Instants are the same whatever the zones of the machine that runs the product and of the database. */
@UseCases
class TimeZonesIT {

    private static final TimeZone OURS = TimeZone.getDefault();

    @AfterEach
    void ourZone() {
        TimeZone.setDefault(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/St_Johns"})
    void aDeadlineIsTheSameInstantInEveryZone(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        ExamHall hall = new ExamHall();
        AttemptPaper paper = hall.start(hall.trainee);
        assertThat(Duration.between(Instant.now(), paper.deadline()).toMinutes())
                .isBetween(58L, 60L);
        assertThat(stored("SELECT CAST(deadline AS CHAR) FROM attempt WHERE id = ?", paper.id()))
                .isEqualTo(paper.deadline());
        hall.save(hall.trainee, paper, 1, 1, "A");
        assertThat(Sql.count("SELECT COUNT(*) FROM answer"
                        + " WHERE ABS(TIMESTAMPDIFF(SECOND, saved_at, UTC_TIMESTAMP(6))) < 30"))
                .isEqualTo(1);

        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(Somebody.as(hall.trainee, () -> hall.exam.state(paper.id())).deadline())
                .isEqualTo(paper.deadline());
        long examiner = Somebody.with("高鸿远", Role.INSTRUCTOR);
        SittingProgress progress =
                Somebody.as(examiner, () -> House.bean(Sittings.class).progress(hall.sitting));
        assertThat(progress.sitting().closesAt())
                .isEqualTo(stored("SELECT CAST(closes_at AS CHAR) FROM sitting WHERE id = ?", hall.sitting));
        assertThat(progress.attempts().get(0).deadline()).isEqualTo(paper.deadline());
        ExamResult result = Somebody.as(hall.trainee, () -> hall.exam.submit(paper.id()));
        assertThat(Duration.between(result.finishedAt(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(30));
        assertThat(stored("SELECT CAST(finished_at AS CHAR) FROM attempt WHERE id = ?", paper.id()))
                .isEqualTo(result.finishedAt());
    }

    /** The properties are those of web.xml, set as a container sets them. */
    @Test
    void theDataSourceOfTheWarPutsEverySessionIntoUtc() throws Exception {
        MysqlDataSource tests = (MysqlDataSource) TestDatabase.get();
        MysqlDataSource ofTheWar = new MysqlDataSource();
        NodeList properties = ((Element) DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("webapp/WEB-INF/web.xml").toFile())
                        .getElementsByTagName("data-source")
                        .item(0))
                .getElementsByTagName("property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            String name = text(property, "name");
            if (!name.equals("url") && !name.startsWith("fish.payara.")) {
                set(ofTheWar, name, text(property, "value"));
            }
        }
        ofTheWar.setUrl(tests.getUrl().replaceAll("\\?.*", ""));
        try (Connection connection = ofTheWar.getConnection(tests.getUser(), tests.getPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@session.time_zone")) {
            row.next();
            assertThat(row.getString(1)).isIn("UTC", "+00:00");
        }
    }

    private static void set(MysqlDataSource source, String name, String value) throws ReflectiveOperationException {
        try {
            PropertyDescriptor property = new PropertyDescriptor(name, MysqlDataSource.class);
            Object typed = switch (property.getPropertyType().getName()) {
                case "boolean" -> Boolean.valueOf(value);
                case "int" -> Integer.valueOf(value);
                default -> value;
            };
            property.getWriteMethod().invoke(source, typed);
        } catch (IntrospectionException e) {
            throw new AssertionError("The driver knows no property " + name, e);
        }
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    private static Instant stored(String sql, long id) {
        return LocalDateTime.parse(Sql.text(sql, id).replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
}
