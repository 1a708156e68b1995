package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Clock;
import java.util.Objects;
import org.watchroom.drills.DeskSigning;
import org.watchroom.drills.DrillDay;

/** The desk where one trainee is graded on one sheet. What is marked there is kept on the tablet until it is signed. */
@Named
@RequestScoped
public class DeskPage {

    @Inject
    private DeskAddress address;

    @Inject
    private DeskSigning signing;

    @Inject
    private Clock clock;

    private DrillDay.Desk desk;

    public DrillDay.Desk getDesk() {
        if (desk == null) {
            desk = address.desk();
        }
        return desk;
    }

    /** Where the trainees are who come next. */
    public String getBack() {
        return address.back();
    }

    /** Who may be graded at this desk, as {@code [{"id","name","institution"}]}. */
    public String getCalled() {
        JsonArrayBuilder called = Json.createArrayBuilder();
        getDesk()
                .called()
                .forEach(it -> called.add(Json.createObjectBuilder()
                        .add("id", it.id())
                        .add("name", it.name())
                        .add("institution", Objects.toString(it.institution(), ""))));
        return called.build().toString();
    }

    /** Milliseconds since 1970 by the one clock, so that the desk can tell how far its own is off. */
    public long getNow() {
        return clock.millis();
    }

    /** Whether the grader has a password to sign with. */
    public boolean isPassword() {
        return signing.signsWithPassword();
    }
}
