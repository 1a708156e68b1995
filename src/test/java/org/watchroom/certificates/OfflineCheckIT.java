package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchroom.platform.Acting;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** What can be told of a certificate from its bytes and its code, with us and without us. */
@UseCases
class OfflineCheckIT {

    private static final String STRANGER = "192.0.2.70";

    private final RegisterLog log = House.bean(RegisterLog.class);
    private final Verification verification = House.bean(Verification.class);
    private String number;
    private byte[] document;

    @TempDir
    private Path folder;

    @BeforeEach
    void aCertificate() {
        Class5 class5 = new Class5();
        CertificateIssuing issuing = House.bean(CertificateIssuing.class);
        List<Long> people = List.of(class5.finished("李强"), class5.finished("王小明"), class5.finished("赵敏"));
        number = Somebody.as(class5.administrator, () -> issuing.issue(class5.cohort, people))
                .numbers()
                .get(1);
        long id = Sql.count("SELECT id FROM certificate WHERE number = ?", number);
        CertificateRegister register = House.bean(CertificateRegister.class);
        document =
                Somebody.as(class5.administrator, () -> register.document(id)).pdf();
        House.bean(Acting.class).asSystem(log::atStart);
    }

    @Test
    void onlyTheVeryBytesThatWereIssuedAreOurs() {
        assertThat(look(document).number()).isEqualTo(number);
        byte[] changed = document.clone();
        changed[changed.length / 2] ^= 1;
        byte[] updated = Arrays.copyOf(document, document.length + 40);
        byte[] cut = Arrays.copyOf(document, document.length - 1);
        for (byte[] other : List.of(changed, updated, cut, new byte[0])) {
            assertThat(look(other)).isEqualTo(Verified.UNKNOWN);
        }
    }

    @Test
    void theCodeLeadsToTheCertificateAndAForgedOneToNothing() throws Exception {
        String statement = code().replaceFirst(".*[?]s=", "");
        assertThat(stranger(() -> verification.lookAtCode(statement, STRANGER)).number())
                .isEqualTo(number);
        String forged = statement.replaceFirst("-000002-", "-000003-");
        assertThat(stranger(() -> verification.lookAtCode(forged, STRANGER))).isEqualTo(Verified.UNKNOWN);
    }

    /** Shares nothing with the product but the published key: the code as printed, and the name as printed. */
    @Test
    void theCodeIsCheckedWithoutUs() throws Exception {
        String statement = code().replaceFirst(".*[?]s=", "");
        int last = statement.lastIndexOf('~');
        byte[] key = Base64.getDecoder().decode(stranger(log::publicKey));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
        signature.update(statement.substring(0, last).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(statement.substring(last + 1))))
                .isTrue();
        String[] fields = statement.split("~");
        byte[] name = MessageDigest.getInstance("SHA-256").digest((number + "\n王小明").getBytes(StandardCharsets.UTF_8));
        assertThat(fields).startsWith("WRC1", number, "L5-CARE");
        assertThat(Base64.getUrlDecoder().decode(fields[5])).isEqualTo(Arrays.copyOf(name, 16));
    }

    @Test
    void headProofAndDocumentAreCheckedByAProgramOfTheirOwn() throws Exception {
        Path head = file("head.txt", stranger(log::heads).get(0).file());
        Path proof = file("proof.txt", proof().file());
        Path pdf = Files.write(folder.resolve("it.pdf"), document);
        Process alone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target", "classes").toString(),
                        Check.class.getName(),
                        head.toString(),
                        proof.toString(),
                        pdf.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(alone.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(alone.waitFor()).as(said).isZero();
        assertThat(said).contains(number, stranger(log::publicKey));
    }

    @Test
    void whateverDoesNotFitIsNamed() throws Exception {
        String head = stranger(log::heads).get(0).file();
        String proof = proof().file();
        assertThat(check(head, proof, "another")).startsWith("1 ").contains(number);
        assertThat(check(head.replace("root=", "root=0"), proof, "")).startsWith("1 不符：日志头的签名");
        assertThat(check(head, proof.replace("王", "").replace("number=" + number, "number=WR"), ""))
                .startsWith("1 不符：这份证明不在");
        assertThat(check(head, proof.replace("size=3", "size=2"), "")).startsWith("1 无法比对");
        assertThat(check(head, "nonsense", "")).startsWith("2 ");
        assertThat(check(head, proof.replace("place=", "place=x"), "")).startsWith("2 ");
        assertThat(run("absent", "absent", "absent")).startsWith("2 读不了文件");
        assertThat(run("absent")).startsWith("2 用法");
    }

    private EntryProof proof() {
        return stranger(() -> log.proof(number, 3L, STRANGER));
    }

    private String check(String head, String proof, String pdf) throws Exception {
        return run(
                file("h", head).toString(),
                file("p", proof).toString(),
                file("d", pdf).toString());
    }

    private static String run(String... files) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Check.run(new PrintStream(said, true, StandardCharsets.UTF_8), files);
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private String code() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 300);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))))
                    .getText();
        }
    }

    private Verified look(byte[] bytes) {
        return stranger(() -> verification.lookAtDocument(bytes, STRANGER));
    }

    private static <T> T stranger(Callable<T> work) {
        return Somebody.as(0, work);
    }
}
