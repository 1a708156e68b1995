package org.watchroom.certificates;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.text.MessageFormat;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.watchroom.certificates.model.ProofFile;

/**
 * Checks a certificate without any server: {@code java -cp WEB-INF/classes org.watchroom.certificates.Check HEAD PROOF PDF}.
 * The head is one that was kept, the proof leads to a head of the same size, and the document must be byte for byte the one
 * that was logged. Ends with 0 when all holds, with 1 when something does not, with 2 when the files cannot be read.
 */
public final class Check {

    private static final String SIGNATURE = "signature=";
    private static final String KEY = "key=";

    private final PrintStream out;

    private Check(PrintStream out) {
        this.out = out;
    }

    public static void main(String... arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        Check check = new Check(out);
        if (arguments.length != 3) {
            return check.says(2, "certificates.check.usage");
        }
        try {
            return check.check(
                    Files.readString(Path.of(arguments[0])),
                    Files.readString(Path.of(arguments[1])),
                    Files.readAllBytes(Path.of(arguments[2])));
        } catch (IOException e) {
            return check.says(2, "certificates.check.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private int check(String head, String proofText, byte[] document) {
        Optional<ProofFile> proof = ProofFile.read(proofText);
        if (proof.isEmpty()) {
            return says(2, "certificates.check.no-proof");
        }
        int signature = head.indexOf(SIGNATURE);
        if (signature < 0 || !isSigned(head, signature)) {
            return says(1, "certificates.check.head-not-signed");
        }
        if (proof.get().size() != number(value(head, "size="))) {
            return says(
                    1,
                    "certificates.check.other-head",
                    value(head, "size="),
                    proof.get().size());
        }
        if (!proof.get().leadsTo(root(value(head, "root=")))) {
            return says(1, "certificates.check.not-in-register");
        }
        if (!sha256(document).equals(proof.get().stated("pdf"))) {
            return says(1, "certificates.check.other-document", proof.get().stated("number"));
        }
        return says(
                0,
                "certificates.check.holds",
                proof.get().stated("number"),
                proof.get().stated("issued"),
                proof.get().stated("expires"),
                value(head, "at="),
                value(head, KEY));
    }

    private static boolean isSigned(String head, int signature) {
        try {
            Signature checking = Signature.getInstance("Ed25519");
            checking.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(value(head, KEY)))));
            checking.update(head.substring(0, signature).getBytes(StandardCharsets.US_ASCII));
            return checking.verify(Base64.getDecoder().decode(value(head, SIGNATURE)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String value(String head, String name) {
        return head.lines()
                .filter(it -> it.startsWith(name))
                .map(it -> it.substring(name.length()))
                .findFirst()
                .orElse("");
    }

    private static long number(String digits) {
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
    }

    private static byte[] root(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int says(int code, String key, Object... values) {
        Object[] words = List.of(values).stream().map(String::valueOf).toArray();
        out.println(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH).stream()
                .map(language -> new MessageFormat(
                                ResourceBundle.getBundle("org.watchroom.certificates.texts", language)
                                        .getString(key),
                                language)
                        .format(words))
                .collect(Collectors.joining(System.lineSeparator())));
        return code;
    }
}
