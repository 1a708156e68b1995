package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class SheetPicturesIT {

    private final SheetPictures pictures = House.bean(SheetPictures.class);
    private final SheetEditing editing = House.bean(SheetEditing.class);
    private final DrillSheets sheets = House.bean(DrillSheets.class);
    private DrillPlace place;
    private String panel;
    private long draft;

    @BeforeEach
    void anItemWithAPicture() throws IOException {
        place = new DrillPlace();
        byte[] file = picture("png", 1500, 600);
        panel = Somebody.as(place.administrator, () -> pictures.keep(file));
        draft = Somebody.as(place.administrator, () -> editing.change(place.sheet, seen(), showing(panel)));
    }

    @Test
    void itIsDrawnAnewKeptOnceAndShownToGradersAndTrainees() throws IOException {
        byte[] same = picture("png", 1500, 600);
        assertThat(Somebody.as(place.administrator, () -> pictures.keep(same))).isEqualTo(panel);
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_picture")).isEqualTo(1);
        for (long reader : List.of(place.instructor, place.trainee)) {
            SheetPictures.Picture shown = Somebody.as(reader, () -> pictures.picture(panel));
            assertThat(shown.mediaType()).isEqualTo("image/png");
            assertThat(ImageIO.read(new ByteArrayInputStream(shown.content())).getWidth())
                    .isEqualTo(1000);
        }
        assertThat(Somebody.as(place.instructor, () -> sheets.sheet(draft)).items())
                .extracting(SheetView.Item::picture)
                .startsWith(null, panel, null);
        assertThatThrownBy(() -> Somebody.as(place.trainee, () -> pictures.picture("0".repeat(64))))
                .hasMessage("drills.picture.absent");
    }

    @Test
    void whatNobodyPutToAnItemIsGoneADayLater() throws IOException {
        byte[] forgotten = picture("jpg", 40, 30);
        String name = Somebody.as(place.administrator, () -> pictures.keep(forgotten));
        Sql.run("UPDATE drill_picture SET added_at = added_at - INTERVAL 25 HOUR");
        byte[] other = picture("png", 10, 10);
        String fresh = Somebody.as(place.administrator, () -> pictures.keep(other));
        assertThatThrownBy(() -> Somebody.as(place.administrator, () -> pictures.picture(name)))
                .hasMessage("drills.picture.absent");
        for (String kept : List.of(panel, fresh)) {
            assertThat(Somebody.as(place.trainee, () -> pictures.picture(kept)).content())
                    .isNotEmpty();
        }
    }

    @Test
    void aJsonFileCarriesItAndAWorkbookNamesIt() {
        String file = new String(Somebody.as(place.instructor, () -> sheets.file(draft)), StandardCharsets.UTF_8);
        assertThat(file).contains("data:image/png;base64,");
        assertThat(DrillPlace.as(place.administrator, file).added()).isFalse();
        SheetExchange exchange = House.bean(SheetExchange.class);
        byte[] workbook = Somebody.as(place.instructor, () -> exchange.workbook(draft, Locale.ENGLISH));
        assertThat(Somebody.as(place.administrator, () -> exchange.importWorkbook(new ByteArrayInputStream(workbook)))
                        .added())
                .isFalse();
        String elsewhere = file.replace("\"D1\"", "\"D9\"");
        Sql.run("UPDATE drill_item SET picture = NULL");
        Sql.run("DELETE FROM drill_picture");
        SheetFacts taken = DrillPlace.as(place.administrator, elsewhere).sheet();
        String name = Somebody.as(place.instructor, () -> sheets.sheet(taken.id()))
                .items()
                .get(1)
                .picture();
        assertThat(Somebody.as(place.trainee, () -> pictures.picture(name)).mediaType())
                .isEqualTo("image/png");
    }

    @Test
    void whatIsNoPictureIsRefusedAndNothingIsKept() {
        String file = new String(Somebody.as(place.instructor, () -> sheets.file(draft)), StandardCharsets.UTF_8);
        for (String bad : List.of("data:image/png;base64,PHNjcmlwdD4=", "data:image/png;base64,%%%", "0".repeat(64))) {
            assertThatThrownBy(() ->
                            DrillPlace.as(place.administrator, file.replaceAll("data:image/png;base64,[^\"]+", bad)))
                    .message()
                    .isIn("drills.picture.unreadable", "drills.sheet.bad-value");
        }
        byte[] script = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Somebody.as(place.administrator, () -> pictures.keep(script)))
                .hasMessage("drills.picture.unreadable");
        byte[] large = new byte[SheetPictures.MOST_BYTES + 1];
        assertThatThrownBy(() -> Somebody.as(place.administrator, () -> pictures.keep(large)))
                .hasMessage("drills.picture.too-big");
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_picture")).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_sheet")).isEqualTo(2);
    }

    private int seen() {
        return editing.base(place.sheet).seen();
    }

    private WrittenSheet showing(String name) {
        WrittenSheet written = editing.written(place.sheet);
        List<Map<String, String>> items = new ArrayList<>(written.items());
        Map<String, String> second = new HashMap<>(items.get(1));
        second.put("picture", name);
        items.set(1, second);
        return new WrittenSheet(written.head(), items);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
