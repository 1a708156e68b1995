package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Makes two records one in the register: where both have a photo, the one of the kept record holds. */
@ApplicationScoped
public class OnePicture implements MergePart {

    @Override
    public Set<String> mayStay() {
        return Set.of("person_photo");
    }

    @Override
    public List<String> join(long from, long to) {
        return List.of();
    }
}
