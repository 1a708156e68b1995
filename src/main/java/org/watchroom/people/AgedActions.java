package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.watchroom.people.model.AgedRowsRepository;

/** What the action log says. The Personal Information Protection Law of China, article 56, asks for three years at least; what proves certificates, grades, merges and deletions stays for good. */
@ApplicationScoped
public class AgedActions extends AgedRows {

    public AgedActions() {
        super("log", AgedRowsRepository.ACTIONS, 36);
    }
}
