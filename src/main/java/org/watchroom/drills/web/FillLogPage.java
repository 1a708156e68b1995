package org.watchroom.drills.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.watchroom.drills.LogExercises;
import org.watchroom.drills.LogForm;

/** One form to be filled in. */
@Named
@ViewScoped
public class FillLogPage implements Serializable {

    @Inject
    private transient LogExercises exercises;

    private transient LogForm form;
    private String exercise;
    private Map<String, String> given = new HashMap<>();

    public LogForm getForm() {
        if (form == null) {
            form = exercises.exercise(exercise);
        }
        return form;
    }

    public String handIn() {
        long attempt = exercises.handIn(getForm().id(), given);
        return "/drills/log-attempt.xhtml?faces-redirect=true&id=" + attempt;
    }

    /** What is written, by the name of the field. */
    public Map<String, String> getGiven() {
        return given;
    }

    public String getExercise() {
        return exercise;
    }

    public void setExercise(String exercise) {
        this.exercise = exercise;
    }
}
