package org.watchroom.browser;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The right answers to the demo's questions, read from the files that they came from. */
final class KnownAnswers {

    private static final int KIND = 2;
    private static final int STEM = 4;
    private static final int FIRST_OPTION = 5;
    private static final int ANSWER = 11;

    private final Map<String, List<String>> byStem = new HashMap<>();

    KnownAnswers() {
        read("bank.xlsx");
        read("bank-full-200.xlsx");
        read("bank-level-4.xlsx");
        read("procedures-and-figures.xlsx");
        read("situations.xlsx");
    }

    private void read(String sheet) {
        DataFormatter cells = new DataFormatter();
        try (InputStream in = KnownAnswers.class.getResourceAsStream("/db/demo/questions/" + sheet);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheetAt(0)) {
                byStem.put(cells.formatCellValue(row.getCell(STEM)), right(row, cells));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the texts of the right options, of an ordering in their order; 对 or 错 for a judgement; a number */
    List<String> to(String stem) {
        return byStem.get(stem);
    }

    private static List<String> right(Row row, DataFormatter cells) {
        String answer = cells.formatCellValue(row.getCell(ANSWER));
        if (List.of("判断", "数值").contains(cells.formatCellValue(row.getCell(KIND)))) {
            return List.of(answer);
        }
        return answer.chars()
                .filter(letter -> letter >= 'A' && letter <= 'F')
                .mapToObj(letter -> cells.formatCellValue(row.getCell(FIRST_OPTION + letter - 'A')))
                .toList();
    }
}
