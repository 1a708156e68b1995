package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.exams.DrawFacts;
import org.watchroom.exams.DrawProof;
import org.watchroom.exams.DrawnAgain;

/** How the paper of an attempt was drawn, and, when asked, drawn again. */
@Named
@RequestScoped
public class DrawPage {

    @Inject
    private DrawProof proof;

    private long attempt;
    private boolean again;
    private DrawFacts facts;
    private DrawnAgain drawn;

    public void load() {
        facts = proof.facts(attempt);
        if (again && facts.pool() != null) {
            drawn = proof.again(attempt);
        }
    }

    public DrawFacts getFacts() {
        return facts;
    }

    /** Null until it was asked for. */
    public DrawnAgain getDrawn() {
        return drawn;
    }

    public long getAttempt() {
        return attempt;
    }

    public void setAttempt(long attempt) {
        this.attempt = attempt;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }
}
