package org.watchroom.courses.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.courses.Notes;
import org.watchroom.courses.OwnNote;

/** All that a trainee wrote beside lessons. */
@Named
@RequestScoped
public class NotesPage {

    @Inject
    private Notes notes;

    private List<OwnNote> all;

    public List<OwnNote> getAll() {
        if (all == null) {
            all = notes.all();
        }
        return all;
    }
}
