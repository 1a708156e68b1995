package org.watchroom.programmes.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.programmes.AttendanceTaking;

/**
 * Where a trainee lands who has read the code in the room. One press, which the page does by itself, marks them. Who is
 * not signed in does that first, and the session remembers when they had read the code.
 */
@Named
@ViewScoped
public class PresentPage implements Serializable {

    private static final String READ = "watchroom.code-read";

    @Inject
    private transient AttendanceTaking attendance;

    @Inject
    private transient CurrentUser user;

    private String code;
    private String title;
    private String state;
    private boolean already;

    /** Leads to the sign-in and back. Refuses before it when the code is worth nothing. */
    public void signInFirst() throws IOException {
        if (user.isSignedIn()) {
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.getSessionMap().put(READ, attendance.read(code));
        String back = "/programmes/present.xhtml?code=" + code;
        external.redirect(external.getRequestContextPath() + "/login.xhtml?to="
                + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    public void arrive() {
        AttendanceTaking.Arrival arrival = FacesContext.getCurrentInstance()
                                        .getExternalContext()
                                        .getSessionMap()
                                        .remove(READ)
                                instanceof AttendanceTaking.CodeRead read
                        && read.code().equals(code)
                ? attendance.arrive(read)
                : attendance.arrive(code);
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
