package org.watchroom.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.StreamedContent;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.people.AccountBook;
import org.watchroom.people.AccountLine;
import org.watchroom.people.PersonalData;
import org.watchroom.people.SecondFactor;
import org.watchroom.people.SessionFacts;
import org.watchroom.people.Sessions;
import org.watchroom.people.SignInLinks;
import org.watchroom.platform.web.Notices;

/** One account, for the administrator who helps its owner in. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    @Inject
    private AccountBook book;

    @Inject
    private SignInLinks links;

    @Inject
    private Sessions sessions;

    @Inject
    private SecondFactor factor;

    @Inject
    private PersonalData data;

    @Inject
    private Notices notices;

    private long id;
    private String mail;
    private String reason;
    private String why;
    private transient AccountLine account;
    private transient SignInLinks.Link link;
    private transient List<SessionFacts> open;

    public AccountLine getAccount() {
        if (account == null) {
            account = book.get(id);
        }
        return account;
    }

    public List<SessionFacts> getSessions() {
        if (open == null) {
            open = sessions.of(id);
        }
        return open;
    }

    public void makeLink() {
        link = links.make(id);
    }

    public void keepMail() {
        try {
            book.reachBy(id, mail);
            account = null;
            notices.done("people.mail.kept");
        } catch (Refused refusal) {
            notices.beside("reach:mail", refusal.key());
        }
    }

    public void signOut() {
        sessions.endAllOf(id);
        open = null;
        notices.done("people.sessions.all-ended");
    }

    public void takeFactor() {
        try {
            factor.reset(id, new Reason(reason));
        } catch (Refused refusal) {
            notices.beside("factor:reason", refusal.key(), refusal.arguments().toArray());
            return;
        }
        reason = null;
        account = null;
        open = null;
        notices.done("people.second-factor.taken");
    }

    /** All that is kept of this person, for who asked for it. */
    public StreamedContent getFile() {
        return KeptPage.zip(data.takeOf(id, new Reason(why)));
    }

    public void read() {
        mail = getAccount().mail();
    }

    /** The link just made, to be shown this once; null before. */
    public SignInLinks.Link getLink() {
        return link;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
