package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.drills.AgreementReport;
import org.watchroom.drills.GraderAgreement;

/** How far graders agree, and how lenient each is beside the others. */
@Named
@RequestScoped
public class AgreementPage {

    @Inject
    private GraderAgreement agreement;

    private List<AgreementReport> reports;

    public List<AgreementReport> getReports() {
        if (reports == null) {
            reports = agreement.reports();
        }
        return reports;
    }

    /** κ with its interval, to two decimals. */
    public String kappa(AgreementReport.Figure figure) {
        return figure == null ? "–" : String.format("%.2f (%.2f … %.2f)", figure.value(), figure.low(), figure.high());
    }

    /** Points more or fewer than the others gave, with the interval, to one decimal. */
    public String points(AgreementReport.Figure figure) {
        return figure == null
                ? "–"
                : String.format("%+.1f (%+.1f … %+.1f)", figure.value(), figure.low(), figure.high());
    }
}
