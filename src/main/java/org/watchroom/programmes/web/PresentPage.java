package org.watchroom.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.watchroom.programmes.AttendanceTaking;

/** Where a trainee lands who has read the code in the room. One press, which the page does by itself, marks them. */
@Named
@ViewScoped
public class PresentPage implements Serializable {

    @Inject
    private transient AttendanceTaking attendance;

    private String code;
    private String title;
    private String state;
    private boolean already;

    public void arrive() {
        AttendanceTaking.Arrival arrival = attendance.arrive(code);
        title = arrival.title();
        state = arrival.state();
        already = arrival.already();
    }

    public boolean isDone() {
        return title != null;
    }

    public String getTitle() {
        return title;
    }

    public String getState() {
        return state;
    }

    public boolean isAlready() {
        return already;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
