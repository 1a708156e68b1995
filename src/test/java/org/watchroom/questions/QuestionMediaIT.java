package org.watchroom.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class QuestionMediaIT {

    private final QuestionMedia media = House.bean(QuestionMedia.class);
    private final Questions questions = House.bean(Questions.class);
    private final BankShelves shelves = new BankShelves();
    private long author;
    private long question;

    @BeforeEach
    void aQuestionInUse() {
        author = Somebody.with("author", Role.ADMINISTRATOR);
        long reviewer = Somebody.with("reviewer", Role.ADMINISTRATOR);
        shelves.standard();
        shelves.inUse(author, reviewer, shelves.single("Q1", "这是什么灯？"));
        question = Sql.count("SELECT id FROM question");
    }

    @Test
    void aPictureMakesTheNextVersionAsADraftAndTheOneInUseStaysAsItWas() throws IOException {
        int number = attach(1, "PICTURE", png(2000, 500), "火警灯亮");
        assertThat(number).isEqualTo(2);
        assertThat(detail(1).content().media()).isEmpty();
        assertThat(detail(1).life().state()).isEqualTo("IN_USE");
        assertThat(detail(2).life().state()).isEqualTo("DRAFT");
        assertThat(detail(2).content().stem()).isEqualTo("这是什么灯？");
        QuestionMedium picture = detail(2).content().media().get(0);
        assertThat(picture.kind()).isEqualTo("PICTURE");
        assertThat(picture.description()).isEqualTo("火警灯亮");
        MediaContent file = Somebody.as(author, () -> media.file(picture.sha256()));
        assertThat(file.mediaType()).isEqualTo("image/png");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(file.content()));
        assertThat(shown.getWidth()).isEqualTo(1600);
        assertThat(shown.getHeight()).isEqualTo(400);
    }

    @Test
    void aDraftIsChangedAndWhatFollowsAVersionShowsTheSame() throws IOException {
        attach(1, "PICTURE", png(10, 10), "灯");
        assertThat(attach(2, "SOUND", tone(), "火警声")).isEqualTo(2);
        assertThat(attach(2, "PICTURE", png(20, 20), "大灯")).isEqualTo(2);
        assertThat(detail(2).content().media())
                .extracting(QuestionMedium::kind, QuestionMedium::description)
                .containsExactlyInAnyOrder(tuple("PICTURE", "大灯"), tuple("SOUND", "火警声"));
        shelves.take(author, shelves.single("Q1", "这是什么灯亮了？"));
        int newest = detail(2).versions().get(0).number();
        assertThat(detail(newest).content().stem()).isEqualTo("这是什么灯亮了？");
        assertThat(detail(newest).content().media()).hasSize(2);
        assertThat(Somebody.as(author, () -> media.remove(versionId(newest), seen(newest), "SOUND")))
                .isEqualTo(newest);
        assertThat(detail(newest).content().media()).hasSize(1);
    }

    @Test
    void theSamePictureIsKeptOnce() throws IOException {
        attach(1, "PICTURE", png(10, 10), "灯");
        attach(2, "PICTURE", png(10, 10), "红灯");
        assertThat(Sql.count("SELECT COUNT(*) FROM media_file")).isEqualTo(1);
    }

    @Test
    void whatIsNoPictureOrHasNoWordsIsRefusedAndNothingIsKept() throws IOException {
        byte[] good = png(10, 10);
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8);
        refused(() -> attach(1, "PICTURE", drawing, "灯"), "questions.media.picture.unreadable");
        refused(() -> attach(1, "PICTURE", new byte[5 * 1024 * 1024 + 1], "灯"), "questions.media.picture.too-big");
        refused(() -> attach(1, "SOUND", good, "灯"), "questions.media.sound.unreadable");
        refused(() -> attach(1, "PICTURE", good, " "), "questions.media.description");
        refused(() -> attach(1, "PICTURE", good, "灯".repeat(301)), "questions.media.description");
        attach(1, "PICTURE", good, "灯");
        refused(() -> attach(1, "PICTURE", good, "灯"), "questions.stale");
        assertThat(Sql.count("SELECT COUNT(*) FROM question_version")).isEqualTo(2);
        assertThat(Sql.count("SELECT COUNT(*) FROM media_file")).isEqualTo(1);
    }

    @Test
    void noTraineeFetchesAFileFromTheBank() throws IOException {
        attach(1, "PICTURE", png(10, 10), "灯");
        String name = detail(2).content().media().get(0).sha256();
        long trainee = Somebody.with("lin", Role.TRAINEE);
        refused(() -> Somebody.as(trainee, () -> media.file(name)), "platform.forbidden");
        refused(() -> Somebody.as(author, () -> media.file("0".repeat(64))), "questions.media.absent");
    }

    private int attach(int number, String kind, byte[] file, String words) {
        return Somebody.as(author, () -> media.attach(versionId(number), seen(number), kind, file, words));
    }

    private QuestionDetail detail(int number) {
        return Somebody.as(author, () -> questions.question(question, number));
    }

    private long versionId(int number) {
        return Sql.count("SELECT id FROM question_version WHERE question_id = ? AND number = ?", question, number);
    }

    private int seen(int number) {
        return (int) Sql.count("SELECT version FROM question_version WHERE id = ?", versionId(number));
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    /** A tenth of a second of silence. */
    static byte[] tone() {
        ByteBuffer wave = ByteBuffer.allocate(44 + 800).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(36 + 800);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1)).putInt(16);
        wave.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(8_000);
        wave.putShort((short) 1).putShort((short) 8);
        wave.put("data".getBytes(StandardCharsets.ISO_8859_1)).putInt(800);
        return wave.array();
    }

    private static void refused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
