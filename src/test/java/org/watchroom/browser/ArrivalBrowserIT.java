package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A trainee's phone reads the code that the room shows, and one reading is enough. */
class ArrivalBrowserIT {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final Pattern DOT = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final String OLD = "1.2.AAAAAAAAAAAAAAAAAAAAAA";

    private static PlainClient administrator;
    private static String session;

    @BeforeAll
    static void planASession() {
        administrator = PlainClient.signedIn("admin");
        LocalDateTime now = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.MINUTES);
        HttpResponse<String> longer = PageForm.open(administrator, "/programmes/edit.xhtml?id=1", "form")
                .with("ends", now.toLocalDate().plusDays(30).toString())
                .press("save");
        assertThat(longer.statusCode()).as(longer.body()).isEqualTo(302);
        HttpResponse<String> planned = PageForm.open(administrator, "/programmes/session.xhtml?cohort=1", "form")
                .with("title", "今天的课")
                .with("starts", FIELD.format(now.minusMinutes(2)))
                .with("ends", FIELD.format(now.plusMinutes(88)))
                .press("save");
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(302);
        String timetable =
                administrator.get("/programmes/timetable.xhtml?cohort=1").body();
        Matcher row = Pattern.compile("attendance\\.xhtml\\?session=(\\d+)")
                .matcher(timetable.substring(timetable.lastIndexOf("今天的课")));
        assertThat(row.find()).isTrue();
        session = row.group(1);
    }

    @Test
    void aPhoneThatReadsTheCodeIsMarkedPresent() throws Exception {
        try (Visitor trainee = Visitor.arrive("zh-CN", Browser.PHONE)) {
            trainee.signIn("trainee61");
            trainee.go(shown());
            trainee.readsKey("programmes.present.done");
            trainee.assertFits();
            trainee.go(shown());
            trainee.readsKey("programmes.present.already");
        }
    }

    @Test
    void anOldCodeIsRefusedInAPlainSentence() {
        try (Visitor trainee = Visitor.arrive("en", Browser.PHONE)) {
            trainee.go("/programmes/present.xhtml?code=" + OLD);
            trainee.readsKey("programmes.attendance.code");
            trainee.signIn("trainee62");
            trainee.go("/programmes/present.xhtml?code=" + OLD);
            trainee.readsKey("programmes.attendance.code");
            trainee.assertFits();
        }
    }

    @Test
    void whoIsNotSignedInReadsTheCodeOnce() throws Exception {
        try (Visitor trainee = Visitor.arrive("zh-CN", Browser.PHONE)) {
            trainee.go(shown());
            trainee.until(() -> trainee.driver().getCurrentUrl().contains("login.xhtml"), "no sign-in was asked for");
            trainee.fill("form:name", "trainee63");
            trainee.fill("form:password", Visitor.PASSWORD);
            trainee.driver().findElement(By.id("form:submit")).click();
            trainee.readsKey("programmes.present.done");
        }
    }

    /** Reads the picture as a phone would. */
    private static String shown() throws Exception {
        HttpResponse<String> picture = administrator.get("/api/sessions/" + session + "/code.svg");
        assertThat(picture.statusCode()).isEqualTo(200);
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(picture.body());
        assertThat(size.find()).isTrue();
        int margin = Integer.MAX_VALUE;
        Matcher dots = DOT.matcher(picture.body());
        while (dots.find()) {
            margin = Math.min(margin, Integer.parseInt(dots.group(1)));
        }
        BitMatrix matrix = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * margin);
        dots.reset();
        while (dots.find()) {
            matrix.set(Integer.parseInt(dots.group(1)) - margin, Integer.parseInt(dots.group(2)) - margin);
        }
        URI address = URI.create(new Decoder().decode(matrix).getText());
        return address.getPath() + "?" + address.getQuery();
    }
}
