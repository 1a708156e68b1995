package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.kernel.Reason;
import org.watchroom.people.Identities;
import org.watchroom.platform.web.Notices;

/** The form by which an identity number is put right. */
@Named
@RequestScoped
public class IdentityPage {

    @Inject
    private Identities identities;

    @Inject
    private Notices notices;

    private String number;
    private String why;

    public String writeDown(long id) {
        identities.writeDown(id, number, new Reason(why));
        notices.doneThenRedirect("people.identity.written");
        return "/people/person.xhtml?faces-redirect=true&id=" + id;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
