package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.watchroom.people.model.AgedRowsRepository;

/** Sign-ins of devices. The Cybersecurity Law of China asks for six months of network logs at least. */
@ApplicationScoped
public class AgedSessions extends AgedRows {

    public AgedSessions() {
        super("sessions", AgedRowsRepository.SESSIONS, 6);
    }
}
