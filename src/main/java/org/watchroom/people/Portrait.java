package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watchroom.people.model.PersonSearchRepository;

/** The photo of a person. */
@ApplicationScoped
public class Portrait implements TakenAlong {

    @Inject
    private PersonSearchRepository photos;

    @Override
    public List<TakenFile> filesOf(long personId) {
        return photos.findPhoto(personId).stream()
                .map(jpeg -> new TakenFile("photo-" + personId + ".jpg", jpeg))
                .toList();
    }
}
