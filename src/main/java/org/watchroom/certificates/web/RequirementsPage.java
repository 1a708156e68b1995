package org.watchroom.certificates.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.watchroom.certificates.ProgrammeChoice;
import org.watchroom.certificates.Requirement;
import org.watchroom.certificates.RequirementEditing;
import org.watchroom.certificates.RequirementSheet;
import org.watchroom.platform.web.Notices;

/** Where an administrator says what a programme requires. */
@Named
@ViewScoped
public class RequirementsPage implements Serializable {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Inject
    private transient RequirementEditing editing;

    @Inject
    private transient Notices notices;

    private Long programme;
    private Integer seen;
    private Integer hours;
    private Integer onlineHours;
    private Integer validity;
    private String reason;
    private List<Row> rows;
    private transient RequirementSheet sheet;

    public List<ProgrammeChoice> getProgrammes() {
        return editing.programmes();
    }

    /** Null while no programme is chosen. */
    public RequirementSheet getSheet() {
        if (sheet == null && programme != null) {
            sheet = editing.sheet(programme);
            if (rows == null) {
                seen = sheet.number();
                hours = sheet.hours();
                onlineHours = sheet.onlineHours();
                validity = sheet.validityMonths();
                rows = new ArrayList<>(sheet.lines().stream().map(Row::new).toList());
            }
        }
        return sheet;
    }

    public String save() {
        List<RequirementSheet.Line> wanted =
                rows.stream().filter(Row::isAsked).map(Row::line).toList();
        int number =
                editing.change(programme, seen, orNone(hours), orNone(onlineHours), orNone(validity), wanted, reason);
        notices.doneThenRedirect("certificates.requirements.saved", number);
        return "/certificates/requirements?faces-redirect=true&programme=" + programme;
    }

    private static int orNone(Integer value) {
        return value == null ? 0 : value;
    }

    public String madeAt(RequirementSheet.Past version) {
        return DAY.format(version.madeAt());
    }

    public List<Row> getRows() {
        getSheet();
        return rows;
    }

    public Long getProgramme() {
        return programme;
    }

    public void setProgramme(Long programme) {
        this.programme = programme;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public Integer getOnlineHours() {
        return onlineHours;
    }

    public void setOnlineHours(Integer onlineHours) {
        this.onlineHours = onlineHours;
    }

    public Integer getValidity() {
        return validity;
    }

    public void setValidity(Integer validity) {
        this.validity = validity;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** One course, blueprint or sheet in the form. */
    public static class Row implements Serializable {

        private final Requirement.Kind kind;
        private final String code;
        private final String titleZh;
        private final String titleEn;
        private boolean asked;
        private Integer passes;
        private BigDecimal passMark;

        Row(RequirementSheet.Line line) {
            kind = line.kind();
            code = line.code();
            titleZh = line.titleZh();
            titleEn = line.titleEn();
            asked = line.asked();
            passes = line.passes();
            passMark = line.passMark();
        }

        RequirementSheet.Line line() {
            return new RequirementSheet.Line(
                    kind, code, titleZh, titleEn, asked, passes == null ? 0 : passes, passMark);
        }

        public String getKind() {
            return kind.name();
        }

        public String getCode() {
            return code;
        }

        public String getTitleZh() {
            return titleZh;
        }

        public String getTitleEn() {
            return titleEn;
        }

        public boolean isAsked() {
            return asked;
        }

        public void setAsked(boolean asked) {
            this.asked = asked;
        }

        public Integer getPasses() {
            return passes;
        }

        public void setPasses(Integer passes) {
            this.passes = passes;
        }

        public BigDecimal getPassMark() {
            return passMark;
        }

        public void setPassMark(BigDecimal passMark) {
            this.passMark = passMark;
        }
    }
}
