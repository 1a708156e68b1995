package org.watchroom.insight;

import java.util.Locale;

/** Draws a report to be printed or sent. */
public interface RateDrawing {

    byte[] draw(RateReport report, Locale language);
}
