package org.watchroom.drills.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import org.watchroom.drills.DrillSheets;
import org.watchroom.drills.SheetExchange;
import org.watchroom.drills.SheetFacts;
import org.watchroom.drills.SheetLifeFacts;
import org.watchroom.drills.SheetRelease;
import org.watchroom.drills.SheetView;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.Notices;

/** One version of a drill sheet, to read or to print, and what may be done with it next. */
@Named("drillSheetPage")
@ViewScoped
public class SheetPage implements Serializable {

    @Inject
    private transient DrillSheets sheets;

    @Inject
    private transient SheetRelease releasing;

    @Inject
    private transient SheetExchange exchange;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient LanguageChoice language;

    @Inject
    private transient Notices notices;

    private String id;
    private Integer seen;
    private String reason;
    private transient SheetView sheet;
    private transient SheetLifeFacts life;
    private transient List<SheetFacts> versions;

    public SheetView getSheet() {
        if (sheet == null) {
            if (id == null || !id.matches("\\d{1,18}")) {
                throw Refused.absent("drills.sheet.absent");
            }
            sheet = sheets.sheet(Long.parseLong(id));
        }
        return sheet;
    }

    public SheetLifeFacts getLife() {
        if (life == null) {
            life = releasing.life(getSheet().facts().id());
            seen = seen == null ? life.seen() : seen;
        }
        return life;
    }

    public List<SheetFacts> getVersions() {
        if (versions == null) {
            versions = releasing.versions(getSheet().facts().code());
        }
        return versions;
    }

    public boolean isMayKeep() {
        return user.may(Permission.KEEP_DRILL_SHEETS);
    }

    public String release() {
        return done("drills.sheet.done.release", () -> releasing.release(Long.parseLong(id), seen));
    }

    public String retire() {
        return done("drills.sheet.done.retire", () -> releasing.retire(Long.parseLong(id), seen, new Reason(reason)));
    }

    public StreamedContent getWorkbook() {
        SheetFacts facts = getSheet().facts();
        byte[] content = exchange.workbook(facts.id(), language.getLocale());
        return DefaultStreamedContent.builder()
                .name(facts.code() + "-" + facts.version() + ".xlsx")
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .contentLength((long) content.length)
                .stream(() -> new ByteArrayInputStream(content))
                .build();
    }

    private String done(String key, Runnable deed) {
        SheetFacts facts = getSheet().facts();
        getLife();
        try {
            deed.run();
        } catch (Refused refusal) {
            notices.refused(refusal);
            seen = null;
            sheet = null;
            life = null;
            versions = null;
            return null;
        }
        notices.doneThenRedirect(key, facts.code(), facts.version());
        return "/drills/sheet.xhtml?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
