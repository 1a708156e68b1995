package org.watchroom.platform.sheets;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet before it is known what its columns mean. */
record RawSheet(List<RawRow> rows, List<CellRangeAddress> merged) {}
