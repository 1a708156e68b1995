package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.watchroom.people.model.AgedRowsRepository;

/** Links to choose a password with, once they have expired. */
@ApplicationScoped
public class AgedLinks extends AgedRows {

    public AgedLinks() {
        super("links", AgedRowsRepository.LINKS, 1);
    }
}
