package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.watchroom.people.SessionFacts;
import org.watchroom.people.Sessions;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;

/** The devices on which the reader is signed in; and how such a device is told, on any page. */
@Named
@RequestScoped
public class SessionsPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Inject
    private Sessions sessions;

    @Inject
    private SessionKeeper keeper;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    private List<SessionFacts> own;

    public List<SessionFacts> getOwn() {
        if (own == null) {
            own = sessions.own();
        }
        return own;
    }

    public String end(long session) {
        sessions.end(session);
        notices.doneThenRedirect("people.sessions.ended");
        return "/people/sessions.xhtml?faces-redirect=true";
    }

    public boolean isThis(SessionFacts session) {
        return session.id()
                == keeper.own((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    public String device(SessionFacts session) {
        return session.device().isEmpty() ? texts.of("people.sessions.some-device") : session.device();
    }

    public String network(SessionFacts session) {
        return switch (session.network()) {
            case "LOOPBACK" -> texts.of("people.sessions.this-machine");
            case "PRIVATE" -> texts.of("people.sessions.this-house");
            case "" -> texts.of("people.sessions.some-network");
            default -> texts.of("people.sessions.network", session.network());
        };
    }

    public String time(java.time.temporal.TemporalAccessor instant) {
        return TIME.format(instant);
    }
}
