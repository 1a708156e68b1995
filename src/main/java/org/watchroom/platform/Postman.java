package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends mail where {@code watchroom.mail.host} and {@code watchroom.mail.from} are set. A letter that cannot be sent undoes
 * nothing; the log says so, without its text or its address.
 */
@ApplicationScoped
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final String MILLIS = "15000";

    @Inject
    private Settings settings;

    @Inject
    private Event<Stamped> letters;

    /** Whether there is a way to send mail at all. */
    public boolean isThere() {
        return settings.text("watchroom.mail.host").isPresent()
                && settings.text("watchroom.mail.from").isPresent();
    }

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letter letter) {
        if (isThere()) {
            letters.fireAsync(new Stamped(letter));
        }
    }

    void carry(@ObservesAsync Stamped stamped) {
        Letter letter = stamped.letter();
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(
                    new InternetAddress(settings.text("watchroom.mail.from").orElseThrow(), true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            Transport.send(message);
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.WARNING, "A mail could not be sent; check the settings watchroom.mail.*", e);
        }
    }

    /** TLS is asked for, and the server's name checked, unless {@code watchroom.mail.tls} says {@code none}. */
    private Session session() {
        Properties told = new Properties();
        String tls = settings.text("watchroom.mail.tls").orElse("starttls");
        told.put("mail.smtp.host", settings.text("watchroom.mail.host").orElseThrow());
        told.put("mail.smtp.port", settings.text("watchroom.mail.port").orElse("587"));
        told.put("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        told.put("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        told.put("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        told.put("mail.smtp.ssl.checkserveridentity", "true");
        told.put("mail.smtp.connectiontimeout", MILLIS);
        told.put("mail.smtp.timeout", MILLIS);
        told.put("mail.smtp.writetimeout", MILLIS);
        String user = settings.text("watchroom.mail.user").orElse(null);
        if (user == null) {
            return Session.getInstance(told);
        }
        told.put("mail.smtp.auth", "true");
        String password = settings.text("watchroom.mail.password").orElse("");
        return Session.getInstance(told, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
    }

    /** A letter whose deed is committed. */
    private record Stamped(Letter letter) {}
}
